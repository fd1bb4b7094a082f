/**
 * What one message carries. This file is the leaf vocabulary of the package: the hub, the protocols
 * and the REST surface all speak it, and none of them needs to know the others for that.
 *
 * `json` keeps the text exactly as it was sent (numbers beyond double precision survive) and is
 * valid JSON by the time a `Payload` exists. `protobuf` holds the bytes of a `google.protobuf.Any`.
 */
export type Payload =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "binary"; readonly bytes: Uint8Array }
  | { readonly kind: "protobuf"; readonly bytes: Uint8Array };

/** Name and value pairs that travel beside a payload. Keys are lower case. */
export type Metadata = Readonly<Record<string, string>>;

/** The largest message, from a client or over REST: 1 MiB, as in the service team's own emulator. */
export const maxMessageBytes: number = 1024 * 1024;

/** The longest time to live of a message, in seconds (documented: 0 to 300). */
export const maxTimeToLiveInSeconds = 300;

const maxKeyBytes = 256;
const maxValueBytes = 1024;
const maxTotalBytes = 8 * 1024;
const httpToken = /^[A-Za-z0-9!#$%&'*+\-.^_`|~]+$/;
const visibleAscii = /^[\x20-\x7e]*$/;

/**
 * Says what is wrong with metadata, or `undefined` when nothing is.
 * Limits, as in the service team's own emulator: a key is an HTTP token of at most 256 bytes, a value is ASCII
 * of at most 1,024 bytes, all of it together at most 8 KiB.
 */
export function describeMetadataProblem(metadata: Metadata): string | undefined {
  let total = 0;
  for (const [key, value] of Object.entries(metadata)) {
    if (key.length > maxKeyBytes || !httpToken.test(key)) return "Invalid metadata key.";
    if (value.length > maxValueBytes || !visibleAscii.test(value)) return "Invalid metadata value.";
    total += key.length + value.length;
  }
  return total > maxTotalBytes ? "The metadata is too large." : undefined;
}
