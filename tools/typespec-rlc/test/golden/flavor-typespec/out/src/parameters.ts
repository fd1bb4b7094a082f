import type { RawHttpHeadersInput, RequestParameters } from "@typespec/ts-http-runtime";
import type { Order } from "./models.js";

export type ReadOrderParameters = RequestParameters;

export interface PlaceOrderHeaders {
  "request-id"?: string;
}

export interface PlaceOrderHeaderParam {
  headers?: RawHttpHeadersInput & PlaceOrderHeaders;
}

export interface PlaceOrderBodyParam {
  body: Order;
}

export type PlaceOrderParameters = PlaceOrderHeaderParam & PlaceOrderBodyParam & RequestParameters;

export type ListOrdersParameters = RequestParameters;

export type ReadInvoiceParameters = RequestParameters;
