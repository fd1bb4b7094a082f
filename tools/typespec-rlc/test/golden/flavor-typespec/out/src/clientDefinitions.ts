import type { Client, StreamableMethod } from "@typespec/ts-http-runtime";
import type {
  ListOrdersParameters,
  PlaceOrderParameters,
  ReadInvoiceParameters,
  ReadOrderParameters,
} from "./parameters.js";
import type {
  ListOrders200Response,
  PlaceOrder200Response,
  PlaceOrderDefaultResponse,
  ReadInvoice200Response,
  ReadInvoiceDefaultResponse,
  ReadOrder200Response,
  ReadOrderDefaultResponse,
} from "./responses.js";

/** Requests to `/orders/{id}`. */
export interface ReadOrder {
  get(
    options?: ReadOrderParameters,
  ): StreamableMethod<ReadOrder200Response | ReadOrderDefaultResponse>;
}

/** Requests to `/orders`. */
export interface PlaceOrder {
  post(
    options: PlaceOrderParameters,
  ): StreamableMethod<PlaceOrder200Response | PlaceOrderDefaultResponse>;
  get(options?: ListOrdersParameters): StreamableMethod<ListOrders200Response>;
}

/** Requests to `/orders/{id}/invoice`. */
export interface ReadInvoice {
  get(
    options?: ReadInvoiceParameters,
  ): StreamableMethod<ReadInvoice200Response | ReadInvoiceDefaultResponse>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/orders/{id}' has methods for the following verbs: get */
  (path: "/orders/{id}", id: string): ReadOrder;
  /** Resource for '/orders' has methods for the following verbs: post, get */
  (path: "/orders"): PlaceOrder;
  /** Resource for '/orders/{id}/invoice' has methods for the following verbs: get */
  (path: "/orders/{id}/invoice", id: string): ReadInvoice;
}

/** The client stands on TypeSpec's own runtime: flavor is not azure. */
export type ShopClient = Client & {
  path: Routes;
};
