import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  FileExistsFilePathParam,
  FileExistsParameters,
  GetBookParameters,
  ListEmptyShelvesParameters,
  ListPartsParameters,
} from "./parameters.js";
import type {
  FileExists200Response,
  FileExists404Response,
  GetBook200Response,
  ListEmptyShelves200Response,
  ListParts200Response,
} from "./responses.js";

/** Requests to `/shelves/{shelf}/books/{book}`. */
export interface GetBook {
  /** Declared backwards: the book comes first here, the shelf first in the URL. */
  get(options?: GetBookParameters): StreamableMethod<GetBook200Response>;
}

/** Requests to `/files/{file}`. */
export interface FileExists {
  /** Keeps its slashes. */
  head(
    options?: FileExistsParameters,
  ): StreamableMethod<FileExists200Response | FileExists404Response>;
}

/** Requests to `/labels{labels}/parts{parts}`. */
export interface ListParts {
  /** A list goes into one segment, or into one for each item; an optional argument into none. */
  get(options?: ListPartsParameters): StreamableMethod<ListParts200Response>;
}

/** Requests to `/shelves?empty=true`. */
export interface ListEmptyShelves {
  /** Its query stands in the URL already. */
  get(options?: ListEmptyShelvesParameters): StreamableMethod<ListEmptyShelves200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/shelves/{shelf}/books/{book}' has methods for the following verbs: get */
  (path: "/shelves/{shelf}/books/{book}", shelf: string, book: string): GetBook;
  /** Resource for '/files/{file}' has methods for the following verbs: head */
  (path: "/files/{file}", file: FileExistsFilePathParam): FileExists;
  /** Resource for '/labels{labels}/parts{parts}' has methods for the following verbs: get */
  (path: "/labels{labels}/parts{parts}", labels: Array<string>, parts?: Array<string>): ListParts;
  /** Resource for '/shelves?empty=true' has methods for the following verbs: get */
  (path: "/shelves?empty=true"): ListEmptyShelves;
}

/** Arguments follow the URL, whatever the order of declaration. */
export type LibraryClient = Client & {
  path: Routes;
};
