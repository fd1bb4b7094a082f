import type { LayerMethod, ScaffoldNames } from "../names.ts";

/** The sources of the hand-written layer, by their paths in its package. */
export function printLayerSources(
  names: ScaffoldNames,
  methods: readonly (LayerMethod & { readonly doc: string | undefined })[],
): Record<string, string> {
  return {
    "src/index.ts": printIndex(names),
    "src/rest.ts": printRest(names),
    "src/operation-key.ts": operationKey,
    "src/operations.ts": printOperations(names, methods),
    "src/call.ts": printCall(names),
    "src/errors.ts": printErrors(names),
    "src/client.ts": printClient(names, methods),
  };
}

function printIndex({ client, error }: ScaffoldNames): string {
  return `export { ${client} } from "./client.ts";
export { ${error} } from "./errors.ts";
export { operations } from "./operations.ts";
export type { OperationEntry } from "./operations.ts";
export type { AnswerOf, ArgumentsOf, OperationKey } from "./operation-key.ts";
export type { RestClient } from "./rest.ts";
`;
}

function printRest({ rest }: ScaffoldNames): string {
  return `/** The only module that imports the REST client: the rest of this package stands on it. */
import createRestClient, { isUnexpected, type Routes } from "${rest}";

export { createRestClient, isUnexpected };
export type { Routes };

/** The REST client: \`client.path("/…").get()\`, a type for every route. */
export type RestClient = ReturnType<typeof createRestClient>;
`;
}

const operationKey = `import type { isUnexpected, Routes } from "./rest.ts";

// TypeScript shows only the last overload of a function. Putting those seen in front makes the one
// before it the last, until all are seen.
type Overloads<All, Seen = unknown, Found = never> = All extends (
  ...values: infer Values
) => infer Result
  ? Seen extends All
    ? Found
    : Overloads<
        Seen & All,
        Seen & ((...values: Values) => Result),
        Found | ((...values: Values) => Result)
      >
  : Found;

// The overload without arguments marks the end of the recursion.
type RouteCall = Exclude<Overloads<(() => never) & Routes>, () => never>;

type KeyOf<Call> = Call extends (path: infer Path extends string, ...values: never[]) => infer Verbs
  ? \`\${Uppercase<keyof Verbs & string>} \${Path}\`
  : never;

/** Every operation of the REST client, by verb and route: \`GET /items/{id}\`. */
export type OperationKey = KeyOf<RouteCall>;

type CallIn<Call, Key> = Call extends (path: infer Path extends string, ...values: never[]) => unknown
  ? Key extends \`\${string} \${Path}\`
    ? Call
    : never
  : never;

type CallOf<Key extends OperationKey> = CallIn<RouteCall, Key>;

type MethodOf<Key extends OperationKey> =
  CallOf<Key> extends (path: never, ...values: never[]) => infer Verbs
    ? {
        [Verb in keyof Verbs & string]: Key extends \`\${Uppercase<Verb>} \${string}\`
          ? Verbs[Verb]
          : never;
      }[keyof Verbs & string]
    : never;

type PathValuesOf<Key extends OperationKey> =
  CallOf<Key> extends (path: never, ...values: infer Values) => unknown ? Values : never;

type OptionsOf<Key extends OperationKey> =
  MethodOf<Key> extends (...options: infer Options) => unknown ? Options : never;

/** What an operation takes: the arguments of its path, then the REST client's options. */
export type ArgumentsOf<Key extends OperationKey> = [...PathValuesOf<Key>, ...OptionsOf<Key>];

/** The answers that the specification declares for an operation, errors among them. */
export type ResponseOf<Key extends OperationKey> =
  MethodOf<Key> extends (...options: never[]) => PromiseLike<infer Response>
    ? Extract<Response, Parameters<typeof isUnexpected>[0]>
    : never;

type ErrorIn<Response extends Parameters<typeof isUnexpected>[0]> =
  typeof isUnexpected<Response> extends (
    response: Response,
  ) => response is (infer Failed extends Response)
    ? Failed
    : never;

/** The answers of an operation that are no errors. */
export type AnswerOf<Key extends OperationKey> = Exclude<ResponseOf<Key>, ErrorIn<ResponseOf<Key>>>;
`;

function printOperations({ client }: ScaffoldNames, methods: readonly LayerMethod[]): string {
  const entries = methods.map(
    ({ key, name }) => `  ${JSON.stringify(key)}: { kind: "called", by: ${JSON.stringify(name)} },`,
  );
  return `import type { ${client} } from "./client.ts";
import type { OperationKey } from "./operation-key.ts";

/** What becomes of one operation of the REST client. */
export type OperationEntry =
  | { readonly kind: "called"; readonly by: keyof ${client} }
  | { readonly kind: "leftOut"; readonly reason: string };

/**
 * Every operation of the REST client and the method that calls it, or why none does. The keys come
 * from the REST client's types: an operation that is added to the specification makes this table
 * fail to compile until it is dealt with, and one that is removed does, too. \`restline generate\`
 * prints what to add.
 */
export const operations: { readonly [Key in OperationKey]: OperationEntry } = {
${entries.join("\n")}
};
`;
}

function printCall({ error }: ScaffoldNames): string {
  return `import { ${error} } from "./errors.ts";
import type { AnswerOf, ArgumentsOf, OperationKey, ResponseOf } from "./operation-key.ts";
import { isUnexpected, type RestClient } from "./rest.ts";

/** An operation, and the method that calls it, which errors name. */
export interface Call<Key extends OperationKey> {
  readonly method: string;
  readonly key: Key;
}

interface UntypedClient<Response> {
  path(
    route: string,
    ...values: readonly unknown[]
  ): Record<string, (options: unknown) => PromiseLike<Response>>;
}

/**
 * The one path that every call takes: sends the request, and judges the answer.
 *
 * @throws {${error}} where the answer is an error
 */
export async function callOperation<Key extends OperationKey>(
  rest: RestClient,
  { method, key }: Call<Key>,
  given: ArgumentsOf<Key>,
): Promise<AnswerOf<Key>> {
  const [verb = "", route = ""] = key.split(/ (.*)/s);
  const values: readonly unknown[] = given;
  const count = route.match(/\\{[^}]*\\}/g)?.length ?? 0;
  // A route that is a value has lost its type. ArgumentsOf has checked what goes in, by the key.
  const client = rest as unknown as UntypedClient<ResponseOf<Key>>;
  const methods = client.path(route, ...values.slice(0, count));
  const response = await methods[verb.toLowerCase()]?.(values[count]);
  if (response === undefined) throw new TypeError(\`\${method}: the REST client has no \${key}.\`);
  if (isUnexpected(response)) throw new ${error}(method, response);
  return response as AnswerOf<Key>;
}
`;
}

function printErrors({ error }: ScaffoldNames): string {
  return `/** An answer, as far as errors look at it. */
interface FailedResponse {
  readonly status: string;
  readonly headers: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
}

/** The service has answered with an error. */
export class ${error} extends Error {
  override readonly name = "${error}";
  /** The method that was called. */
  readonly operation: string;
  /** The HTTP status. */
  readonly status: number;
  /** The service's code for what went wrong, where it gives one. */
  readonly code: string | undefined;
  /** The whole answer. */
  readonly response: unknown;

  constructor(operation: string, response: FailedResponse) {
    const { body, status } = response;
    const detail = findText(body, ["message", "detail", "title"]);
    super(\`\${operation} failed: \${status}\${detail === undefined ? "" : \` \${detail}\`}\`);
    this.operation = operation;
    this.status = Number(status);
    this.code = findText(body, ["code"]);
    this.response = response;
  }
}

/** The first of these properties that is a text, of the body or of the \`error\` in it. */
function findText(body: unknown, names: readonly string[]): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const values = new Map<string, unknown>(Object.entries(body));
  for (const name of names) {
    const value = values.get(name);
    if (typeof value === "string" && value !== "") return value;
  }
  return values.has("error") ? findText(values.get("error"), names) : undefined;
}
`;
}

function printClient(
  { client, title }: ScaffoldNames,
  methods: readonly (LayerMethod & { readonly doc: string | undefined })[],
): string {
  const printed = methods.map(({ name, key, doc }) => {
    const quoted = JSON.stringify(key);
    return `${printDoc(doc ?? key)}
  async ${name}(...given: ArgumentsOf<${quoted}>): Promise<AnswerOf<${quoted}>> {
    return await callOperation(this.rest, { method: ${JSON.stringify(name)}, key: ${quoted} }, given);
  }`;
  });
  return `import { callOperation } from "./call.ts";
import type { AnswerOf, ArgumentsOf } from "./operation-key.ts";
import { createRestClient, type RestClient } from "./rest.ts";

/** A client of ${printInComment(title)}. */
export class ${client} {
  /** The REST client, for what this class has no method for. */
  readonly rest: RestClient;

  /** Takes what the REST client takes: where the service is, credentials, options. */
  constructor(...given: Parameters<typeof createRestClient>) {
    this.rest = createRestClient(...given);
  }

${printed.join("\n\n")}
}
`;
}

function printDoc(doc: string): string {
  const lines = printInComment(doc).trim().split("\n");
  const [only = ""] = lines;
  if (lines.length === 1) return `  /** ${only} */`;
  return ["  /**", ...lines.map((line) => `   * ${line}`.trimEnd()), "   */"].join("\n");
}

function printInComment(text: string): string {
  return text.replaceAll("*/", "*\\/").replaceAll("\r", "");
}
