import type { Codec } from "./codec.ts";
import { jsonCodec, jsonReliableCodec } from "./json/codec.ts";
import { createRawCodec } from "./raw/codec.ts";
import type { RawMode } from "./raw/decode.ts";

/** Which protocol a handshake ends in. */
export type Negotiated =
  /** `answer` is the subprotocol as the client spelt it; absent for a simple client. */
  | { readonly kind: "agreed"; readonly codec: Codec; readonly answer?: string }
  | { readonly kind: "refused"; readonly explanation: string };

const spoken: readonly Codec[] = [jsonCodec, jsonReliableCodec];

/** Protocols of the service that this version does not speak yet. */
const unspoken: readonly string[] = [
  "protobuf.webpubsub.azure.v1",
  "protobuf.reliable.webpubsub.azure.v1",
];

/**
 * Chooses among the subprotocols a client offers: the first that is spoken here, told apart without
 * regard to case. Which of several the service would take is documented as undefined.
 *
 * None, or only names that the service does not know, make a simple client, as documented. A name
 * that the service knows and this version does not is refused: treated as a simple client it would
 * get frames that it cannot read, and nobody would see why.
 */
export function negotiateProtocol(offered: readonly string[], mode: RawMode): Negotiated {
  for (const offer of offered) {
    const codec = spoken.find((known) => known.subprotocol === offer.toLowerCase());
    if (codec !== undefined) return { kind: "agreed", codec, answer: offer };
  }
  const unable = offered.find((offer) => unspoken.includes(offer.toLowerCase()));
  if (unable !== undefined) {
    const names = spoken.map((codec) => codec.subprotocol).join(", ");
    return {
      kind: "refused",
      explanation: `The subprotocol ${unable} is not part of this version of the emulator. Offer ${names}, or none for a simple client.`,
    };
  }
  return { kind: "agreed", codec: createRawCodec(mode) };
}
