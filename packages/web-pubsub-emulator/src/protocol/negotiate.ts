import type { Codec } from "./codec.ts";
import { jsonCodec, jsonReliableCodec } from "./json/codec.ts";
import { protobufCodec, protobufReliableCodec } from "./protobuf/codec.ts";
import { createRawCodec } from "./raw/codec.ts";
import type { RawMode } from "./raw/decode.ts";

/** Which protocol a handshake ends in. */
export interface Negotiated {
  readonly codec: Codec;
  /** The subprotocol as the client spelt it; absent for a simple client. */
  readonly answer?: string;
}

const spoken: readonly Codec[] = [
  jsonCodec,
  jsonReliableCodec,
  protobufCodec,
  protobufReliableCodec,
];

/** What nearly all simple clients speak: they share one. */
const sendEventCodec: Codec = createRawCodec({ kind: "sendEvent" });

/**
 * Chooses among the subprotocols a client offers: the first that is spoken here, told apart without
 * regard to case. Which of several the service would take is documented as undefined.
 *
 * None, or only names that the service does not know, make a simple client, as documented.
 */
export function negotiateProtocol(offered: readonly string[], mode: RawMode): Negotiated {
  for (const offer of offered) {
    const codec = spoken.find((known) => known.subprotocol === offer.toLowerCase());
    if (codec === undefined) continue;
    // Where the two are equal a client keeps the one that all share, not a copy of its own.
    return { codec, answer: offer === codec.subprotocol ? codec.subprotocol : offer };
  }
  return { codec: mode.kind === "sendEvent" ? sendEventCodec : createRawCodec(mode) };
}
