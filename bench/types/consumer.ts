/** What a consumer of the large spec's client does with each operation. */
export type Use = "nothing" | "narrow" | "call";

/**
 * A program that uses the client of `printSpec(operations)`: it narrows the answer of each
 * operation with `isUnexpected`, or also calls each, or does nothing but import the client.
 */
export function printConsumer(operations: number, use: Use): string {
  const functions = Array.from({ length: use === "nothing" ? 0 : operations }, (_, index) =>
    use === "call" ? printCall(index) : printNarrowing(index),
  );
  return [
    'import createClient, { isUnexpected } from "./src/index.js";',
    'import type * as api from "./src/index.js";',
    "",
    'export const client = createClient("https://example.com");',
    "export { isUnexpected };",
    "export type { api };",
    ...functions,
  ].join("\n");
}

function printNarrowing(index: number): string {
  const { name, result, type } = describe(index);
  return `
export function use${index}(response: api.${name}200Response | api.${name}DefaultResponse): ${type} | Error {
  if (isUnexpected(response)) return new Error(response.body.code);
  return ${result};
}`;
}

function printCall(index: number): string {
  const { call, result, type } = describe(index);
  return `
export async function use${index}(): Promise<${type} | Error> {
  const response = await client.${call};
  if (isUnexpected(response)) return new Error(response.body.code);
  return ${result};
}`;
}

interface Description {
  readonly name: string;
  readonly call: string;
  /** What the narrowed answer has, and its type. */
  readonly result: string;
  readonly type: string;
}

/** Each path of the large spec has a read, a write and a search. */
function describe(index: number): Description {
  const thing = Math.floor(index / 3);
  const one = `path("/things${thing}/{id}", "a")`;
  switch (index % 3) {
    case 0:
      return {
        name: `ReadThing${thing}`,
        call: `${one}.get()`,
        result: "response.body.id",
        type: "string",
      };
    case 1:
      return {
        name: `WriteThing${thing}`,
        call: `${one}.put({ body: { color: "red", parts: [] } })`,
        result: "response.body.id",
        type: "string",
      };
    default:
      return {
        name: `FindThings${thing}`,
        call: `path("/things${thing}").get({ queryParameters: { color: "red" } })`,
        result: "response.body.length",
        type: "number",
      };
  }
}
