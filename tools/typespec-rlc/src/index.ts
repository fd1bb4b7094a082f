/**
 * The TypeSpec emitter of REST Level Clients. The compiler loads it; its options stand in
 * tspconfig.yaml.
 *
 * @packageDocumentation
 */

export { $lib } from "./lib.ts";
export { emitRlc as $onEmit } from "./emit.ts";
export type { RlcEmitterOptions } from "./options/schema.ts";
export { readSymbols } from "./read-symbols.ts";
export type {
  Meaning,
  OperationPart,
  RlcClientFacts,
  RlcMemberSymbol,
  RlcOperationFacts,
  RlcSymbol,
  SymbolTable,
} from "./names/symbol.ts";
