import type { RequestParameters } from "@azure-rest/core-client";

/** The colors to look for. */
export interface FindPaintsColorsQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

export interface FindPaintsSizesQueryParam {
  /** The value of the parameter. */
  value: Array<number>;
  explode: true;
  style: "form";
}

export interface FindPaintsTagsQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: false;
  style: "form";
}

/** The query parameters of `GET /`. */
export interface FindPaintsQueryParamProperties {
  /**
   * The colors to look for.
   *
   * As text: the values by `buildMultiCollection`, encoded already, and `skipUrlEncoding: true` beside them.
   */
  colors: string | FindPaintsColorsQueryParam;
  /** As text: the values by `buildMultiCollection`, encoded already, and `skipUrlEncoding: true` beside them. */
  sizes?: string | FindPaintsSizesQueryParam;
  tags?: Array<string> | FindPaintsTagsQueryParam;
}

/** The query parameters of `GET /`, as an option. */
export interface FindPaintsQueryParam {
  queryParameters: FindPaintsQueryParamProperties;
}

/** What `GET /` takes beside the arguments of its path. */
export type FindPaintsParameters = FindPaintsQueryParam & RequestParameters;
