import type { FailureOutput, OrderOutput, OrdersOutput } from "./outputModels.js";
import type { ExpectedResponse, UnexpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface ReadOrder200Response extends ExpectedResponse {
  status: "200";
  body: OrderOutput;
}

export interface ReadOrderDefaultResponse extends UnexpectedResponse {
  status: string;
  body: FailureOutput;
}

/** The request has succeeded. */
export interface PlaceOrder200Response extends ExpectedResponse {
  status: "200";
  body: OrderOutput;
}

export interface PlaceOrderDefaultResponse extends UnexpectedResponse {
  status: string;
  body: FailureOutput;
}

/** The request has succeeded. */
export interface ListOrders200Response extends ExpectedResponse {
  status: "200";
  body: OrdersOutput;
}
