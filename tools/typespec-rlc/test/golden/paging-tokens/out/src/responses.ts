import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type { EntryOutput, EntryPageOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface ListEntries200Response extends ExpectedResponse {
  status: "200";
  body: {
    entries: Array<EntryOutput>;
    next?: string;
  };
}

/** The headers of `ListDrafts200Response`. */
export interface ListDrafts200Headers {
  "x-next"?: string;
}

/** The request has succeeded. */
export interface ListDrafts200Response extends ExpectedResponse {
  status: "200";
  body: {
    drafts: Array<EntryOutput>;
  };
  headers: RawHttpHeaders & ListDrafts200Headers;
}

/** The request has succeeded. */
export interface ListArchive200Response extends ExpectedResponse {
  status: "200";
  body: EntryPageOutput;
}
