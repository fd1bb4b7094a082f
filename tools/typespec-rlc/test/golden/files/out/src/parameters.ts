import type { RequestParameters } from "@azure-rest/core-client";
import type {
  FileApplicationJsonBytes,
  FileBytes,
  FileImagePngBytes,
  FileStringBytes,
} from "./models.js";

/** The content type of `PUT /picture`, as an option. */
export interface SetPictureMediaTypesParam {
  contentType: "image/png";
}

/** The body of `PUT /picture`, as an option. */
export interface SetPictureBodyParam {
  body: FileImagePngBytes;
}

/** What `PUT /picture` takes beside the arguments of its path. */
export type SetPictureParameters = SetPictureMediaTypesParam &
  SetPictureBodyParam &
  RequestParameters;

/** What `GET /picture` takes beside the arguments of its path. */
export type GetPictureParameters = RequestParameters;

/** The content type of `PUT /photo`, as an option. */
export interface SetPhotoMediaTypesParam {
  contentType: "image/png" | "image/jpeg";
}

/** The body of `PUT /photo`, as an option. */
export interface SetPhotoBodyParam {
  body: FileBytes;
}

/** What `PUT /photo` takes beside the arguments of its path. */
export type SetPhotoParameters = SetPhotoMediaTypesParam & SetPhotoBodyParam & RequestParameters;

/** What `GET /photo` takes beside the arguments of its path. */
export type GetPhotoParameters = RequestParameters;

/** The content type of `PUT /any`, as an option. */
export interface SetAnyMediaTypesParam {
  contentType?: string;
}

/** The body of `PUT /any`, as an option. */
export interface SetAnyBodyParam {
  body: FileStringBytes;
}

/** What `PUT /any` takes beside the arguments of its path. */
export type SetAnyParameters = SetAnyMediaTypesParam & SetAnyBodyParam & RequestParameters;

/** What `GET /any` takes beside the arguments of its path. */
export type GetAnyParameters = RequestParameters;

/** The content type of `PUT /settings`, as an option. */
export interface SetSettingsMediaTypesParam {
  contentType: "application/json";
}

/** The body of `PUT /settings`, as an option. */
export interface SetSettingsBodyParam {
  body: FileApplicationJsonBytes;
}

/** What `PUT /settings` takes beside the arguments of its path. */
export type SetSettingsParameters = SetSettingsMediaTypesParam &
  SetSettingsBodyParam &
  RequestParameters;

/** What `GET /settings` takes beside the arguments of its path. */
export type GetSettingsParameters = RequestParameters;

/** What `GET /log` takes beside the arguments of its path. */
export type GetLogParameters = RequestParameters;

/** What `GET /described` takes beside the arguments of its path. */
export type GetDescribedParameters = RequestParameters;
