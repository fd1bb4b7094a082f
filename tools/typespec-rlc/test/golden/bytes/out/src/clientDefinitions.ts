import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  AsBodyParameters,
  AsJsonParameters,
  AsPictureParameters,
  DownloadParameters,
  DumpParameters,
  InHeaderParameters,
  InPropertyParameters,
  InQueryParameters,
  ReadEitherParameters,
} from "./parameters.js";
import type {
  AsBody200Response,
  AsJson200Response,
  AsPicture200Response,
  Download200Response,
  DownloadDefaultResponse,
  Dump200Response,
  DumpDefaultResponse,
  InHeader204Response,
  InProperty200Response,
  InQuery204Response,
  ReadEither200Response,
} from "./responses.js";

/** Requests to `/query`. */
export interface InQuery {
  get(options: InQueryParameters): StreamableMethod<InQuery204Response>;
}

/** Requests to `/header`. */
export interface InHeader {
  get(options: InHeaderParameters): StreamableMethod<InHeader204Response>;
}

/** Requests to `/property`. */
export interface InProperty {
  post(options: InPropertyParameters): StreamableMethod<InProperty200Response>;
}

/** Requests to `/body`. */
export interface AsBody {
  /** Without a content type, bytes are `application/octet-stream`. */
  post(options: AsBodyParameters): StreamableMethod<AsBody200Response>;
}

/** Requests to `/json`. */
export interface AsJson {
  /** In JSON they are a base64 string, though they are all of the body. */
  post(options: AsJsonParameters): StreamableMethod<AsJson200Response>;
}

/** Requests to `/picture`. */
export interface AsPicture {
  post(options: AsPictureParameters): StreamableMethod<AsPicture200Response>;
}

/** Requests to `/archive/{name}`. */
export interface Download {
  /** An error stays JSON beside bytes. */
  get(
    options?: DownloadParameters,
  ): StreamableMethod<DownloadDefaultResponse | Download200Response>;
}

/** Requests to `/either`. */
export interface ReadEither {
  /** One status, several media types: what comes is told by its own. */
  get(options?: ReadEitherParameters): StreamableMethod<ReadEither200Response>;
}

/** Requests to `/dump`. */
export interface Dump {
  /** Bytes for every status that has no response of its own. */
  get(options?: DumpParameters): StreamableMethod<Dump200Response | DumpDefaultResponse>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/query' has methods for the following verbs: get */
  (path: "/query"): InQuery;
  /** Resource for '/header' has methods for the following verbs: get */
  (path: "/header"): InHeader;
  /** Resource for '/property' has methods for the following verbs: post */
  (path: "/property"): InProperty;
  /** Resource for '/body' has methods for the following verbs: post */
  (path: "/body"): AsBody;
  /** Resource for '/json' has methods for the following verbs: post */
  (path: "/json"): AsJson;
  /** Resource for '/picture' has methods for the following verbs: post */
  (path: "/picture"): AsPicture;
  /** Resource for '/archive/{name}' has methods for the following verbs: get */
  (path: "/archive/{name}", name: string): Download;
  /** Resource for '/either' has methods for the following verbs: get */
  (path: "/either"): ReadEither;
  /** Resource for '/dump' has methods for the following verbs: get */
  (path: "/dump"): Dump;
}

/**
 * Bytes in every position: base64 text in a query, a header and JSON, as they are in a body of
 * another media type.
 */
export type BytesClient = Client & {
  path: Routes;
};
