import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";
import type { Recipe } from "./models.js";

/** What `GET /recipes/{id}` takes beside the arguments of its path. */
export type ReadRecipeParameters = RequestParameters;

export interface WriteRecipeTagsQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

/** The query parameters of `PUT /recipes/{id}`. */
export interface WriteRecipeQueryParamProperties {
  tags: WriteRecipeTagsQueryParam;
}

/** The query parameters of `PUT /recipes/{id}`, as an option. */
export interface WriteRecipeQueryParam {
  queryParameters: WriteRecipeQueryParamProperties;
}

/** The headers of `PUT /recipes/{id}`. */
export interface WriteRecipeHeaders {
  priority: "high" | "low";
}

/** The headers of `PUT /recipes/{id}`, as an option. */
export interface WriteRecipeHeaderParam {
  headers: RawHttpHeadersInput & WriteRecipeHeaders;
}

/** The body of `PUT /recipes/{id}`, as an option. */
export interface WriteRecipeBodyParam {
  body: Recipe;
}

/** What `PUT /recipes/{id}` takes beside the arguments of its path. */
export type WriteRecipeParameters = WriteRecipeQueryParam &
  WriteRecipeHeaderParam &
  WriteRecipeBodyParam &
  RequestParameters;

/** The content type of `POST /picture`, as an option. */
export interface SendPictureMediaTypesParam {
  contentType: "image/png";
}

/** The body of `POST /picture`, as an option. */
export interface SendPictureBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `POST /picture` takes beside the arguments of its path. */
export type SendPictureParameters = SendPictureMediaTypesParam &
  SendPictureBodyParam &
  RequestParameters;
