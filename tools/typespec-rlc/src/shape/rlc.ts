import type { Operation, Paging } from "@restline/spec-model";
import type { RlcDeclaration, RlcProperty, RlcType } from "./rlc-type.ts";

/**
 * A REST Level Client as its consumers see it: every public name is final here, and printing adds
 * none. https://github.com/Azure/azure-sdk-for-js/blob/main/documentation/rest-clients.md shows
 * the shape from the outside.
 */
export interface RlcPackage {
  readonly flavor: Flavor;
  readonly client: RlcClient;
  readonly paths: readonly RlcPath[];
  readonly operations: readonly RlcOperation[];
  /** What callers send. */
  readonly models: readonly RlcDeclaration[];
  /** What the service answers. */
  readonly outputModels: readonly RlcDeclaration[];
  /** How lists continue; absent: no operation pages. */
  readonly paging?: RlcPaging;
  /** What not every api-version has; absent: nobody asked, or the service has no two versions. */
  readonly versionTable?: RlcVersionTable;
  /** Some list repeats its key in a query, and may have a value twice. */
  readonly repeatsQueries: boolean;
  /** Callers may write a repeated query key as text, for which there is a helper. */
  readonly joinsQueries: boolean;
}

/** The runtime that a client stands on: Azure's, or that of TypeSpec. */
export type Flavor = "azure" | "typespec";

export interface RlcClient {
  /** The client's type, for instance `WebPubSubServiceClient`. */
  readonly name: string;
  readonly optionsName: string;
  /** The name of its module, without an ending. */
  readonly moduleName: string;
  readonly doc?: string;
  /** The name that the client has in the user agent: `azsdk-js-<package>/<version>`. */
  readonly userAgent: string;
  /** The logger's namespace; absent: the package has none. */
  readonly logger?: string;
  /** The server's URL, its parameters in braces. */
  readonly url: string;
  /** In the order of the factory's arguments; those with a default are options. */
  readonly parameters: readonly RlcClientParameter[];
  readonly credentials?: RlcCredentials;
  readonly omitted: readonly RlcOmission[];
  readonly apiVersion: RlcApiVersion;
}

/** How the api-version travels. */
export type RlcApiVersion =
  /** Each request gets it as a query parameter, unless its URL has one. */
  | {
      readonly kind: "query";
      readonly wireName: string;
      readonly default: string;
      readonly type: RlcType;
    }
  /** It is a part of the server's URL. */
  | {
      readonly kind: "server";
      readonly wireName: string;
      readonly default: string;
      readonly type: RlcType;
    }
  /** The callers give it to the operations that take one: the client has no say. */
  | { readonly kind: "operation" };

export interface RlcClientParameter {
  /** As it stands in the URL's braces. */
  readonly wireName: string;
  readonly name: string;
  readonly doc?: string;
  readonly type: RlcType;
  readonly default?: string | number | boolean;
}

/** What the factory takes to authenticate requests: a token, a key, or either. */
export interface RlcCredentials {
  /** Requests without any are accepted too. */
  readonly optional: boolean;
  readonly token?: { readonly scopes: readonly string[]; readonly flows: readonly RlcTokenFlow[] };
  readonly key?: RlcKey;
}

/** How a token is got, for runtimes whose credentials ask. */
export interface RlcTokenFlow {
  readonly kind: string;
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes: readonly string[];
}

/** Where a key goes, and what stands right before it. */
export interface RlcKey {
  readonly in: "header" | "query";
  readonly name: string;
  readonly prefix?: string;
}

/** A scheme that the spec allows and the factory has no place for. */
export interface RlcOmission {
  readonly scheme: string;
  readonly reason: string;
}

/** One path of the service: an interface with a method for each verb. */
export interface RlcPath {
  readonly route: string;
  /** The interface's name: that of the first operation on the path. */
  readonly name: string;
  /** The RFC 6570 template of a route that the runtime cannot fill itself: `/a{/b*}`. */
  readonly template?: string;
  /** In the order of the URL, by which core-client fills the template. */
  readonly parameters: readonly RlcPathParameter[];
  readonly operations: readonly RlcOperation[];
  /** The verbs that answer with bytes. */
  readonly byteAnswers: Readonly<Record<string, RlcByteAnswers>>;
  /** The verbs that answer with text which the runtime would parse, and its media types. */
  readonly textAnswers: Readonly<Record<string, readonly string[]>>;
  /** The verbs whose media types the runtime would not find out. */
  readonly mediaTypes: Readonly<Record<string, RlcMediaTypes>>;
}

export interface RlcMediaTypes {
  /** Of a body whose caller names none. */
  readonly contentType?: string;
  /** What is asked for where the caller asks for nothing else. */
  readonly accept?: string;
  /** A text is a value, to be quoted in JSON of any name. */
  readonly quotes?: true;
}

/**
 * The statuses that are answered with bytes, `default` for those that no response declares; for
 * each the media types that are text all the same.
 */
export type RlcByteAnswers = Readonly<Record<string, readonly string[]>>;

export interface RlcPathParameter {
  readonly name: string;
  readonly doc?: string;
  /** `undefined` may be passed, and then nothing of it is in the URL. */
  readonly optional: boolean;
  readonly type: RlcType;
}

export interface RlcOperation {
  /** The prefix of all its names: `SendToAll`. */
  readonly name: string;
  /** Its name in the spec, and the interfaces and namespaces that it is in there. */
  readonly source: Pick<Operation, "group" | "name">;
  /** What a file about it alone is called, without its ending: `sendToAll`. */
  readonly fileName: string;
  readonly doc?: string;
  readonly deprecated?: string;
  readonly verb: "get" | "put" | "post" | "patch" | "delete" | "head";
  readonly route: string;
  /** The path of its requests: `{name}` for some of a segment, `{+name}` for anything or nothing. */
  readonly pattern: string;
  readonly parameters: RlcParameters;
  readonly responses: readonly RlcResponse[];
  /** How it ends; absent: with its first answer. */
  readonly polling?: RlcPolling;
  /** How it goes on; absent: it lists nothing, or all at once. */
  readonly paging?: Pick<Paging, "continuationToken" | "nextLinkVerb" | "reinjected">;
}

/** A long-running operation, which a poller follows. */
export interface RlcPolling {
  /** The last answer. */
  readonly logical: RlcResponse;
  /** Where core-lro finds the result; absent: it decides itself. */
  readonly resourceLocation?: string;
}

export interface RlcParameters {
  readonly name: string;
  /** A caller has to pass something. */
  readonly required: boolean;
  /** A header takes the values of an array, joined. */
  readonly joinsHeaders: boolean;
  /** Wrappers of values that need more than a plain type. */
  readonly wrappers: readonly RlcWrapper[];
  readonly query?: RlcParameterGroup;
  readonly headers?: RlcParameterGroup;
  readonly mediaTypes?: RlcSingleParameter;
  readonly body?: RlcSingleParameter;
}

/** Properties gathered under `queryParameters` or `headers`. */
export interface RlcParameterGroup {
  readonly name: string;
  readonly propertiesName: string;
  readonly required: boolean;
  readonly properties: readonly RlcProperty[];
}

/** `body` or `contentType`. */
export interface RlcSingleParameter {
  readonly name: string;
  readonly doc?: string;
  readonly required: boolean;
  readonly type: RlcType;
}

/** `{ value: string[]; explode: true; style: "form" }`, or `{ value: string; allowReserved: true }`. */
export interface RlcWrapper {
  readonly name: string;
  /** The parameter's name on the wire. */
  readonly parameter: string;
  readonly doc?: string;
  readonly value: RlcType;
  readonly members: Readonly<Record<string, string | boolean>>;
}

export interface RlcResponse {
  readonly name: string;
  /** The status as text, a range's first; absent: any that no other response declares. */
  readonly status?: string;
  /** Every status that it stands for: a range has several, the default none of its own. */
  readonly statuses: readonly string[];
  /** A proper answer; otherwise it is an error. */
  readonly expected: boolean;
  readonly doc?: string;
  readonly body?: RlcType;
  readonly headers?: { readonly name: string; readonly properties: readonly RlcProperty[] };
}

export interface RlcVersionTable {
  /** The oldest first. */
  readonly versions: readonly string[];
  /** Those that some version lacks, or lacks a parameter of. */
  readonly operations: readonly RlcOperationVersions[];
}

/** The api-versions that have an operation, and those that have its parameters. */
export interface RlcOperationVersions {
  /** Verb and route: `GET /items/{id}`. */
  readonly key: string;
  /** Absent: all of them. */
  readonly versions?: readonly string[];
  /** Those that some version lacks which has the operation. */
  readonly parameters: readonly { readonly name: string; readonly versions: readonly string[] }[];
}

export interface RlcPaging {
  readonly itemNames: readonly string[];
  readonly nextLinkNames: readonly string[];
  /** The origins that pages are read from with credentials, beside that of the first page. */
  readonly trustedOrigins: readonly string[];
}
