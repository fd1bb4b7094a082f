import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  GetAnyParameters,
  GetDescribedParameters,
  GetLogParameters,
  GetPhotoParameters,
  GetPictureParameters,
  GetSettingsParameters,
  SetAnyParameters,
  SetPhotoParameters,
  SetPictureParameters,
  SetSettingsParameters,
} from "./parameters.js";
import type {
  GetAny200Response,
  GetDescribed200Response,
  GetLog200Response,
  GetPhoto200Response,
  GetPicture200Response,
  GetSettings200Response,
  SetAny204Response,
  SetPhoto204Response,
  SetPicture204Response,
  SetSettings204Response,
} from "./responses.js";

/** Requests to `/picture`. */
export interface SetPicture {
  /** One media type: the request names it. */
  put(options: SetPictureParameters): StreamableMethod<SetPicture204Response>;
  get(options?: GetPictureParameters): StreamableMethod<GetPicture200Response>;
}

/** Requests to `/photo`. */
export interface SetPhoto {
  /** Several media types: the caller chooses. */
  put(options: SetPhotoParameters): StreamableMethod<SetPhoto204Response>;
  get(options?: GetPhotoParameters): StreamableMethod<GetPhoto200Response>;
}

/** Requests to `/any`. */
export interface SetAny {
  /** Any media type: without one the request is `application/octet-stream`. */
  put(options: SetAnyParameters): StreamableMethod<SetAny204Response>;
  get(options?: GetAnyParameters): StreamableMethod<GetAny200Response>;
}

/** Requests to `/settings`. */
export interface SetSettings {
  /** A file of JSON: a string would be sent as a JSON string, and what comes back is parsed. */
  put(options: SetSettingsParameters): StreamableMethod<SetSettings204Response>;
  get(options?: GetSettingsParameters): StreamableMethod<GetSettings200Response>;
}

/** Requests to `/log`. */
export interface GetLog {
  /** A file of text. */
  get(options?: GetLogParameters): StreamableMethod<GetLog200Response>;
}

/** Requests to `/described`. */
export interface GetDescribed {
  /** A file inside JSON is a model: its contents are base64. */
  get(options?: GetDescribedParameters): StreamableMethod<GetDescribed200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/picture' has methods for the following verbs: put, get */
  (path: "/picture"): SetPicture;
  /** Resource for '/photo' has methods for the following verbs: put, get */
  (path: "/photo"): SetPhoto;
  /** Resource for '/any' has methods for the following verbs: put, get */
  (path: "/any"): SetAny;
  /** Resource for '/settings' has methods for the following verbs: put, get */
  (path: "/settings"): SetSettings;
  /** Resource for '/log' has methods for the following verbs: get */
  (path: "/log"): GetLog;
  /** Resource for '/described' has methods for the following verbs: get */
  (path: "/described"): GetDescribed;
}

/** Bodies that are files: the bytes as they are, with the content type beside them. */
export type FilesClient = Client & {
  path: Routes;
};
