import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ReadSeatParameters } from "./parameters.js";
import type { ReadSeat200Response } from "./responses.js";

/** Requests to `/passengers/{name}/seat`. */
export interface ReadSeat {
  get(options?: ReadSeatParameters): StreamableMethod<ReadSeat200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/passengers/{name}/seat' has methods for the following verbs: get */
  (path: "/passengers/{name}/seat", name: string): ReadSeat;
}

/** Who flies. */
export type PassengersClient = Client & {
  path: Routes;
};
