import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ReadSeatParameters } from "./parameters.js";
import type { ReadSeat200Response } from "./responses.js";

export interface ReadSeat {
  get(options?: ReadSeatParameters): StreamableMethod<ReadSeat200Response>;
}

export interface Routes {
  /** Resource for '/passengers/{name}/seat' has methods for the following verbs: get */
  (path: "/passengers/{name}/seat", name: string): ReadSeat;
}

/** Who flies. */
export type PassengersClient = Client & {
  path: Routes;
};
