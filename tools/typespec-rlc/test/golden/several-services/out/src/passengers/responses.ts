import type { SeatOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface ReadSeat200Response extends ExpectedResponse {
  status: "200";
  body: SeatOutput;
}
