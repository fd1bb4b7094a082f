import type { RequestParameters } from "@azure-rest/core-client";
import type {
  FileApplicationJsonBytes,
  FileBytes,
  FileImagePngBytes,
  FileStringBytes,
} from "./models.js";

export interface SetPictureMediaTypesParam {
  contentType: "image/png";
}

export interface SetPictureBodyParam {
  body: FileImagePngBytes;
}

export type SetPictureParameters = SetPictureMediaTypesParam &
  SetPictureBodyParam &
  RequestParameters;

export type GetPictureParameters = RequestParameters;

export interface SetPhotoMediaTypesParam {
  contentType: "image/png" | "image/jpeg";
}

export interface SetPhotoBodyParam {
  body: FileBytes;
}

export type SetPhotoParameters = SetPhotoMediaTypesParam & SetPhotoBodyParam & RequestParameters;

export type GetPhotoParameters = RequestParameters;

export interface SetAnyMediaTypesParam {
  contentType?: string;
}

export interface SetAnyBodyParam {
  body: FileStringBytes;
}

export type SetAnyParameters = SetAnyMediaTypesParam & SetAnyBodyParam & RequestParameters;

export type GetAnyParameters = RequestParameters;

export interface SetSettingsMediaTypesParam {
  contentType: "application/json";
}

export interface SetSettingsBodyParam {
  body: FileApplicationJsonBytes;
}

export type SetSettingsParameters = SetSettingsMediaTypesParam &
  SetSettingsBodyParam &
  RequestParameters;

export type GetSettingsParameters = RequestParameters;

export type GetLogParameters = RequestParameters;

export type GetDescribedParameters = RequestParameters;
