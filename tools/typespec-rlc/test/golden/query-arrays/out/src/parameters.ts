import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";

export interface ListRepeatedTagQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

export interface ListRepeatedQueryParamProperties {
  tag: ListRepeatedTagQueryParam;
}

export interface ListRepeatedQueryParam {
  queryParameters: ListRepeatedQueryParamProperties;
}

export type ListRepeatedParameters = ListRepeatedQueryParam & RequestParameters;

export interface ListJoinedTagQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: false;
  style: "form";
}

export interface ListJoinedQueryParamProperties {
  tag?: Array<string> | ListJoinedTagQueryParam;
}

export interface ListJoinedQueryParam {
  queryParameters?: ListJoinedQueryParamProperties;
}

export type ListJoinedParameters = ListJoinedQueryParam & RequestParameters;

export interface ListPipedTagQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: false;
  style: "pipeDelimited";
}

export interface ListPipedQueryParamProperties {
  tag?: ListPipedTagQueryParam;
}

export interface ListPipedQueryParam {
  queryParameters?: ListPipedQueryParamProperties;
}

export type ListPipedParameters = ListPipedQueryParam & RequestParameters;

export interface ListLinesQueryParamProperties {
  /** Several values in one text, with "\n" between them. */
  tag?: string;
}

export interface ListLinesQueryParam {
  queryParameters?: ListLinesQueryParamProperties;
}

export type ListLinesParameters = ListLinesQueryParam & RequestParameters;

export interface ListByHeaderHeaders {
  tags: string;
}

export interface ListByHeaderHeaderParam {
  headers: RawHttpHeadersInput & ListByHeaderHeaders;
}

export type ListByHeaderParameters = ListByHeaderHeaderParam & RequestParameters;

export interface ListBoxTagQueryParam {
  /** The value of the parameter. */
  value: Array<number>;
  explode: true;
  style: "form";
}

export interface ListBoxQueryParamProperties {
  tag?: ListBoxTagQueryParam;
}

export interface ListBoxQueryParam {
  queryParameters?: ListBoxQueryParamProperties;
}

export type ListBoxParameters = ListBoxQueryParam & RequestParameters;
