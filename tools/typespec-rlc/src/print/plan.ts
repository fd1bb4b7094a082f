import type { RlcType } from "../shape/rlc-type.ts";
import { moduleOf, type Name } from "../text/name.ts";

/** The modules of a client; each name of the package is declared in one of them. */
export const modules = {
  models: "models",
  outputModels: "outputModels",
  parameters: "parameters",
  responses: "responses",
  clientDefinitions: "clientDefinitions",
  isUnexpected: "isUnexpected",
  responseKind: "responseKind",
  bodySource: "bodySource",
  mergePatch: "mergePatch",
  pathTemplate: "pathTemplate",
  pathArguments: "pathArguments",
  operationCalls: "operationCalls",
  byteAnswers: "byteAnswers",
  textAnswers: "textAnswers",
  mediaTypes: "mediaTypes",
  queryRepeats: "queryRepeats",
  startedResponse: "startedResponse",
  route: "route",
  poller: "poller",
  pollingHelper: "pollingHelper",
  apiVersions: "apiVersions",
  paginateHelper: "paginateHelper",
  serializeHelper: "serializeHelper",
  logger: "logger",
  index: "index",
} as const;

export type Module = (typeof modules)[keyof typeof modules];

export function pathOf(module: string): string {
  return `src/${module}.ts`;
}

/** A type of another module of the client. */
export function typeIn(module: Module, name: string): Name {
  return moduleOf(`./${module}.js`).type(name);
}

/** A value of another module of the client. */
export function valueIn(module: Module, name: string): Name {
  return moduleOf(`./${module}.js`).value(name);
}

/** The name of a declared type, seen from `module`. */
export function nameReference(
  { name, side }: Extract<RlcType, { kind: "reference" }>,
  module: Module,
): Name {
  const home = homes[side];
  return home === module ? { name, typeOnly: true } : typeIn(home, name);
}

const homes = {
  input: modules.models,
  output: modules.outputModels,
  parameters: modules.parameters,
} as const;
