import type { RequestParameters } from "@azure-rest/core-client";
import type { NodeByteStream, WebByteStream, WebFormData } from "./bodySource.js";
import type { Profile } from "./models.js";

/** The content type of `POST /profiles`, as an option. */
export interface CreateProfileMediaTypesParam {
  contentType: "multipart/form-data";
}

/** The body of `POST /profiles`, as an option. */
export interface CreateProfileBodyParam {
  body: Profile;
}

/** What `POST /profiles` takes beside the arguments of its path. */
export type CreateProfileParameters = CreateProfileMediaTypesParam &
  CreateProfileBodyParam &
  RequestParameters;

/** The content type of `POST /temperatures`, as an option. */
export interface SendTemperatureMediaTypesParam {
  contentType: "multipart/form-data";
}

/** The body of `POST /temperatures`, as an option. */
export interface SendTemperatureBodyParam {
  body:
    | WebFormData
    | Array<{
        name: "temperature";
        body: number;
        contentType?: "text/plain";
      }>;
}

/** What `POST /temperatures` takes beside the arguments of its path. */
export type SendTemperatureParameters = SendTemperatureMediaTypesParam &
  SendTemperatureBodyParam &
  RequestParameters;

/** The content type of `POST /mixed`, as an option. */
export interface SendMixedMediaTypesParam {
  contentType: "multipart/mixed";
}

/** The body of `POST /mixed`, as an option. */
export interface SendMixedBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `POST /mixed` takes beside the arguments of its path. */
export type SendMixedParameters = SendMixedMediaTypesParam & SendMixedBodyParam & RequestParameters;
