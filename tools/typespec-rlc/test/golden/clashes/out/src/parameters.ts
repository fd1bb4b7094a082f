import type { RequestParameters } from "@azure-rest/core-client";
import type { All } from "./models.js";

export interface Read2CDQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

export interface Read2CDQueryParam2 {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

/** The query parameters of `GET /read/{class}/{path}/{a-b}/{aB}`. */
export interface Read2QueryParamProperties {
  "c-d": Read2CDQueryParam;
  cD: Read2CDQueryParam2;
}

/** The query parameters of `GET /read/{class}/{path}/{a-b}/{aB}`, as an option. */
export interface Read2QueryParam {
  queryParameters: Read2QueryParamProperties;
}

/** What `GET /read/{class}/{path}/{a-b}/{aB}` takes beside the arguments of its path. */
export type Read2Parameters = Read2QueryParam & RequestParameters;

/** The body of `PUT /write`, as an option. */
export interface WriteBodyParam {
  body: All;
}

/** What `PUT /write` takes beside the arguments of its path. */
export type WriteParameters = WriteBodyParam & RequestParameters;

export interface ArrayItemsQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: false;
  style: "form";
}

/** The query parameters of `GET /array`. */
export interface ArrayQueryParamProperties {
  items: Array<string> | ArrayItemsQueryParam;
}

/** The query parameters of `GET /array`, as an option. */
export interface ArrayQueryParam {
  queryParameters: ArrayQueryParamProperties;
}

/** What `GET /array` takes beside the arguments of its path. */
export type ArrayParameters = ArrayQueryParam & RequestParameters;

/** What `GET /promise` takes beside the arguments of its path. */
export type PromiseParameters = RequestParameters;

/** What `GET /pet` takes beside the arguments of its path. */
export type PetParameters = RequestParameters;
