import type { RequestParameters } from "@azure-rest/core-client";
import type { NodeByteStream, WebByteStream, WebFormData } from "./bodySource.js";
import type { Profile } from "./models.js";

export interface CreateProfileMediaTypesParam {
  contentType: "multipart/form-data";
}

export interface CreateProfileBodyParam {
  body: Profile;
}

export type CreateProfileParameters = CreateProfileMediaTypesParam &
  CreateProfileBodyParam &
  RequestParameters;

export interface SendTemperatureMediaTypesParam {
  contentType: "multipart/form-data";
}

export interface SendTemperatureBodyParam {
  body:
    | WebFormData
    | Array<{
        name: "temperature";
        body: number;
        contentType?: "text/plain";
      }>;
}

export type SendTemperatureParameters = SendTemperatureMediaTypesParam &
  SendTemperatureBodyParam &
  RequestParameters;

export interface SendMixedMediaTypesParam {
  contentType: "multipart/mixed";
}

export interface SendMixedBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type SendMixedParameters = SendMixedMediaTypesParam & SendMixedBodyParam & RequestParameters;
