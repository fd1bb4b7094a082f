import type { NodeByteStream, WebBlob, WebByteStream, WebFormData } from "./bodySource.js";

export interface Address {
  city: string;
}

/** Part of the form, under another name on the wire. */
export interface ProfileIdentifierPartDescriptor {
  name: "id";
  body: string;
}

/** A JSON part. */
export interface ProfileAddressPartDescriptor {
  name: "address";
  body: Address;
}

/** Bytes: the caller may say what they are called, and of which type they are. */
export interface ProfileResumePartDescriptor {
  name: "resume";
  body: string | Uint8Array | WebByteStream | NodeByteStream | WebBlob;
  filename?: string;
  /** Default: a `Blob`'s own, `text/plain` for a string, otherwise `application/octet-stream`; `null` sends none. */
  contentType?: string | null;
}

/** A file: the spec says that it has a name. */
export interface ProfileAvatarPartDescriptor {
  name: "avatar";
  body: string | Uint8Array | WebByteStream | NodeByteStream | WebBlob;
  filename: string;
  /** Default: a `Blob`'s own, `text/plain` for a string, otherwise `application/octet-stream`; `null` sends none. */
  contentType?: "image/png" | null;
}

/** Comes any number of times: one descriptor for each. */
export interface ProfilePicturesPartDescriptor {
  name: "pictures";
  body: string | Uint8Array | WebByteStream | NodeByteStream | WebBlob;
  filename?: string;
  /** Default: a `Blob`'s own, `text/plain` for a string, otherwise `application/octet-stream`; `null` sends none. */
  contentType?: string | null;
}

/** A part with a header of its own. */
export interface ProfileGreetingPartDescriptor {
  name: "greeting";
  body: string;
  headers: {
    "x-language": string;
  };
}

export type Profile =
  | WebFormData
  | Array<
      | ProfileIdentifierPartDescriptor
      | ProfileAddressPartDescriptor
      | ProfileResumePartDescriptor
      | ProfileAvatarPartDescriptor
      | ProfilePicturesPartDescriptor
      | ProfileGreetingPartDescriptor
    >;
