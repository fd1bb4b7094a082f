import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  ListArchiveParameters,
  ListDraftsParameters,
  ListEntriesParameters,
} from "./parameters.js";
import type {
  ListArchive200Response,
  ListDrafts200Response,
  ListEntries200Response,
} from "./responses.js";

/** Requests to `/entries`. */
export interface ListEntries {
  /** The token travels in the query, and comes back in the body. */
  get(options?: ListEntriesParameters): StreamableMethod<ListEntries200Response>;
}

/** Requests to `/drafts`. */
export interface ListDrafts {
  /** The token travels in a header, both ways. */
  get(options?: ListDraftsParameters): StreamableMethod<ListDrafts200Response>;
}

/** Requests to `/archive`. */
export interface ListArchive {
  /** The link leaves `includeHidden` out, so it is added to every page's request. */
  get(options?: ListArchiveParameters): StreamableMethod<ListArchive200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/entries' has methods for the following verbs: get */
  (path: "/entries"): ListEntries;
  /** Resource for '/drafts' has methods for the following verbs: get */
  (path: "/drafts"): ListDrafts;
  /** Resource for '/archive' has methods for the following verbs: get */
  (path: "/archive"): ListArchive;
}

/** Lists that continue by a token, or by a link that leaves out some of the parameters. */
export type JournalsClient = Client & {
  path: Routes;
};
