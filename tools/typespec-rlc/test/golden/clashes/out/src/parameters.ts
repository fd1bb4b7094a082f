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

export interface Read2QueryParamProperties {
  "c-d": Read2CDQueryParam;
  cD: Read2CDQueryParam2;
}

export interface Read2QueryParam {
  queryParameters: Read2QueryParamProperties;
}

export type Read2Parameters = Read2QueryParam & RequestParameters;

export interface WriteBodyParam {
  body: All;
}

export type WriteParameters = WriteBodyParam & RequestParameters;

export interface ArrayItemsQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: false;
  style: "form";
}

export interface ArrayQueryParamProperties {
  items: Array<string> | ArrayItemsQueryParam;
}

export interface ArrayQueryParam {
  queryParameters: ArrayQueryParamProperties;
}

export type ArrayParameters = ArrayQueryParam & RequestParameters;

export type PromiseParameters = RequestParameters;

export type PetParameters = RequestParameters;
