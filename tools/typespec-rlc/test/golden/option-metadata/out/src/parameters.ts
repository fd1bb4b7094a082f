import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { Recipe } from "./models.js";

/** A web stream of bytes, a `ReadableStream<Uint8Array>` for instance. */
interface WebByteStream {
  readonly locked: boolean;
  cancel(reason?: unknown): Promise<void>;
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    releaseLock(): void;
  };
}

/** A stream of Node.js, a `Readable` for instance. */
interface NodeByteStream {
  readonly readable: boolean;
  on(event: string, listener: (...values: unknown[]) => void): unknown;
  pause(): unknown;
  resume(): unknown;
}

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
