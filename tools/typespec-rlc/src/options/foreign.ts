/** An option that `@azure-tools/typespec-ts` has and this emitter has no use for. */
export interface ForeignOption {
  /** Values that ask for what happens anyway; any other gets a diagnostic. */
  readonly harmless: readonly unknown[];
  /** `error`: the output would not be what was asked for. `warning`: nothing depends on it. */
  readonly severity: "error" | "warning";
  /** What to do, as the end of a sentence about the option. */
  readonly remedy: string;
}

/** Options that say where packages lie: they are there for `emitter-output-dir` and for other tools. */
export const layoutVariables: readonly string[] = ["package-dir", "service-dir"];

const NO_MODULAR = "It shapes Modular clients; remove it";
const ALWAYS = "That is how every client is printed; remove it";
const NAMES = "Names of types come from the spec, and 'title' names the client; remove it";
const SAMPLES = "The samples of 'generate-sample' follow from the types; remove it";
const FIXED_README = "The README of 'generate-metadata' is written from the spec; remove it";

/** Every option that users of `@azure-tools/typespec-ts` may have, and ours has not. */
export const foreignOptions: Readonly<Record<string, ForeignOption>> = {
  "include-shortcuts": {
    harmless: [false],
    severity: "error",
    remedy:
      "Clients have no shortcut methods: call 'client.path(route).verb()' instead and remove it",
  },
  "module-kind": {
    harmless: ["esm"],
    severity: "error",
    remedy: "Only ES modules are printed: compile 'src' a second time with 'module: commonjs'",
  },
  "hierarchy-client": {
    harmless: [true],
    severity: "error",
    remedy: "Names of groups always have all their parts; remove it",
  },
  branded: {
    harmless: [],
    severity: "error",
    remedy: "Write 'flavor: azure' for 'true', and 'flavor: typespec' for 'false'",
  },
  "multi-client": { harmless: [false], severity: "warning", remedy: ALWAYS },
  batch: {
    harmless: [],
    severity: "warning",
    remedy: "Every service of a spec gets a client; remove it",
  },
  "compatibility-mode": { harmless: [false], severity: "warning", remedy: ALWAYS },
  "experimental-extensible-enums": { harmless: [true], severity: "warning", remedy: ALWAYS },
  "azure-sdk-for-js": {
    harmless: [false],
    severity: "warning",
    remedy: "Packages do not depend on a repository's layout; remove it",
  },
  "azure-output-directory": {
    harmless: [],
    severity: "warning",
    remedy: "Use 'emitter-output-dir' to choose the folder",
  },
  "azure-arm": { harmless: [false], severity: "warning", remedy: "The spec says it; remove it" },
  "source-from": { harmless: ["TypeSpec"], severity: "warning", remedy: "Remove it" },
  "is-typespec-test": { harmless: [false], severity: "warning", remedy: "Remove it" },
  "dependency-info": { harmless: [], severity: "warning", remedy: FIXED_README },
  "product-doc-link": { harmless: [], severity: "warning", remedy: FIXED_README },
  "service-info": { harmless: [], severity: "warning", remedy: FIXED_README },
  "ignore-property-name-normalize": { harmless: [true], severity: "warning", remedy: NO_MODULAR },
  "ignore-enum-member-name-normalize": {
    harmless: [false],
    severity: "warning",
    remedy: NO_MODULAR,
  },
  "default-value-object": { harmless: [false], severity: "warning", remedy: NO_MODULAR },
  namespace: { harmless: [], severity: "warning", remedy: NAMES },
  "examples-dir": { harmless: [], severity: "warning", remedy: SAMPLES },
  "examples-directory": { harmless: [], severity: "warning", remedy: SAMPLES },
  license: {
    harmless: [],
    severity: "warning",
    remedy: "Write the LICENSE and the headers yourself: they are not overwritten",
  },
  "generate-protocol-methods": { harmless: [true], severity: "warning", remedy: NO_MODULAR },
  "generate-convenience-methods": { harmless: [true], severity: "warning", remedy: NO_MODULAR },
  "flatten-union-as-enum": { harmless: [], severity: "warning", remedy: ALWAYS },
  "typespec-title-map": {
    harmless: [],
    severity: "error",
    remedy: "Use 'title' to name the client",
  },
  "compatibility-lro": { harmless: [false], severity: "warning", remedy: NO_MODULAR },
  "enable-storage-compat": { harmless: [false], severity: "warning", remedy: NO_MODULAR },
  "treat-unknown-as-record": { harmless: [false], severity: "warning", remedy: NO_MODULAR },
  "ignore-nullable-on-optional": { harmless: [false], severity: "warning", remedy: NO_MODULAR },
  "wrap-non-model-return": { harmless: [false], severity: "warning", remedy: NO_MODULAR },
  "include-headers-in-response": { harmless: [false], severity: "warning", remedy: NO_MODULAR },
};
