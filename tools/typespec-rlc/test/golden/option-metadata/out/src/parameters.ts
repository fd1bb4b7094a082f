import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";
import type { Recipe } from "./models.js";

export type ReadRecipeParameters = RequestParameters;

export interface WriteRecipeTagsQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

export interface WriteRecipeQueryParamProperties {
  tags: WriteRecipeTagsQueryParam;
}

export interface WriteRecipeQueryParam {
  queryParameters: WriteRecipeQueryParamProperties;
}

export interface WriteRecipeHeaders {
  priority: "high" | "low";
}

export interface WriteRecipeHeaderParam {
  headers: RawHttpHeadersInput & WriteRecipeHeaders;
}

export interface WriteRecipeBodyParam {
  body: Recipe;
}

export type WriteRecipeParameters = WriteRecipeQueryParam &
  WriteRecipeHeaderParam &
  WriteRecipeBodyParam &
  RequestParameters;

export interface SendPictureMediaTypesParam {
  contentType: "image/png";
}

export interface SendPictureBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type SendPictureParameters = SendPictureMediaTypesParam &
  SendPictureBodyParam &
  RequestParameters;
