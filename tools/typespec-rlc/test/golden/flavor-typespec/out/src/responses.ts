import type { RawHttpHeaders } from "@typespec/ts-http-runtime";
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

/** The headers of `ReadInvoice200Response`. */
export interface ReadInvoice200Headers {
  "content-type": "application/pdf";
}

/** The request has succeeded. */
export interface ReadInvoice200Response extends ExpectedResponse {
  status: "200";
  body: Uint8Array;
  headers: RawHttpHeaders & ReadInvoice200Headers;
}

export interface ReadInvoiceDefaultResponse extends UnexpectedResponse {
  status: string;
  body: FailureOutput;
}
