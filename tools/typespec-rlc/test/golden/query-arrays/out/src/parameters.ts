import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";

export interface ListRepeatedTagQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

/** The query parameters of `GET /repeated`. */
export interface ListRepeatedQueryParamProperties {
  tag: ListRepeatedTagQueryParam;
}

/** The query parameters of `GET /repeated`, as an option. */
export interface ListRepeatedQueryParam {
  queryParameters: ListRepeatedQueryParamProperties;
}

/** What `GET /repeated` takes beside the arguments of its path. */
export type ListRepeatedParameters = ListRepeatedQueryParam & RequestParameters;

export interface ListJoinedTagQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: false;
  style: "form";
}

/** The query parameters of `GET /joined`. */
export interface ListJoinedQueryParamProperties {
  tag?: Array<string> | ListJoinedTagQueryParam;
}

/** The query parameters of `GET /joined`, as an option. */
export interface ListJoinedQueryParam {
  queryParameters?: ListJoinedQueryParamProperties;
}

/** What `GET /joined` takes beside the arguments of its path. */
export type ListJoinedParameters = ListJoinedQueryParam & RequestParameters;

export interface ListPipedTagQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: false;
  style: "pipeDelimited";
}

/** The query parameters of `GET /piped`. */
export interface ListPipedQueryParamProperties {
  tag?: ListPipedTagQueryParam;
}

/** The query parameters of `GET /piped`, as an option. */
export interface ListPipedQueryParam {
  queryParameters?: ListPipedQueryParamProperties;
}

/** What `GET /piped` takes beside the arguments of its path. */
export type ListPipedParameters = ListPipedQueryParam & RequestParameters;

/** The query parameters of `GET /lines`. */
export interface ListLinesQueryParamProperties {
  /** Several values in one text, with "\n" between them. */
  tag?: string;
}

/** The query parameters of `GET /lines`, as an option. */
export interface ListLinesQueryParam {
  queryParameters?: ListLinesQueryParamProperties;
}

/** What `GET /lines` takes beside the arguments of its path. */
export type ListLinesParameters = ListLinesQueryParam & RequestParameters;

/** The headers of `GET /headers`. */
export interface ListByHeaderHeaders {
  tags: string;
}

/** The headers of `GET /headers`, as an option. */
export interface ListByHeaderHeaderParam {
  headers: RawHttpHeadersInput & ListByHeaderHeaders;
}

/** What `GET /headers` takes beside the arguments of its path. */
export type ListByHeaderParameters = ListByHeaderHeaderParam & RequestParameters;

export interface ListBoxTagQueryParam {
  /** The value of the parameter. */
  value: Array<number>;
  explode: true;
  style: "form";
}

/** The query parameters of `GET /boxes/{box}?sort=up`. */
export interface ListBoxQueryParamProperties {
  tag?: ListBoxTagQueryParam;
}

/** The query parameters of `GET /boxes/{box}?sort=up`, as an option. */
export interface ListBoxQueryParam {
  queryParameters?: ListBoxQueryParamProperties;
}

/** What `GET /boxes/{box}?sort=up` takes beside the arguments of its path. */
export type ListBoxParameters = ListBoxQueryParam & RequestParameters;
