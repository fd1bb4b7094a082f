import type { RawHttpHeadersInput, RequestParameters } from "@typespec/ts-http-runtime";
import type { Order } from "./models.js";

/** What `GET /orders/{id}` takes beside the arguments of its path. */
export type ReadOrderParameters = RequestParameters;

/** The headers of `POST /orders`. */
export interface PlaceOrderHeaders {
  "request-id"?: string;
}

/** The headers of `POST /orders`, as an option. */
export interface PlaceOrderHeaderParam {
  headers?: RawHttpHeadersInput & PlaceOrderHeaders;
}

/** The body of `POST /orders`, as an option. */
export interface PlaceOrderBodyParam {
  body: Order;
}

/** What `POST /orders` takes beside the arguments of its path. */
export type PlaceOrderParameters = PlaceOrderHeaderParam & PlaceOrderBodyParam & RequestParameters;

/** What `GET /orders` takes beside the arguments of its path. */
export type ListOrdersParameters = RequestParameters;

/** What `GET /orders/{id}/invoice` takes beside the arguments of its path. */
export type ReadInvoiceParameters = RequestParameters;
