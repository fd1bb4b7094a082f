export { $lib } from "./lib.ts";
export { emitRlc as $onEmit } from "./emit.ts";
