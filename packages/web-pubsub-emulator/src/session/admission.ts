import { negotiateProtocol, type Negotiated } from "../protocol/negotiate.ts";
import type { RawMode } from "../protocol/raw/decode.ts";
import type { ConnectAnswer, ConnectEvent, EventSource } from "./event-handlers.ts";

/** A client that has proved who it is and wants to come in. */
export interface Applicant {
  /** A valid hub name. */
  readonly hub: string;
  readonly userId: string | null;
  readonly roles: readonly string[];
  /** Valid group names. */
  readonly groups: readonly string[];
  /** It brought no token, and so needs a user from the application. */
  readonly anonymous: boolean;
  /** What to speak unless the application chooses otherwise. */
  readonly protocol: Negotiated;
  /** What its frames mean if it turns out to be a simple client. */
  readonly mode: RawMode;
  /** What the application wants to know about it; asked for only when there is somebody to ask. */
  readonly details: () => ConnectDetails;
}

/** What an application is told of a client before it comes in. */
export type ConnectDetails = Pick<ConnectEvent, "claims" | "query" | "headers" | "subprotocols">;

/** A client that may come in. Once it may, it must be opened or abandoned. */
export interface Guest {
  readonly id: string;
  readonly hub: string;
  readonly userId: string | null;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  readonly protocol: Negotiated;
  /** Whether the application was asked about it, and so has to hear how it ends. */
  readonly asked: boolean;
}

/** Whether a client may come in. */
export type Admission =
  | { readonly kind: "admitted"; readonly guest: Guest }
  | Extract<ConnectAnswer, { kind: "refused" }>
  /** It has given up meanwhile. */
  | { readonly kind: "gone" };

/** The subprotocol by which a connection goes; a simple client may have one of the application's. */
export function nameSubprotocol({ codec, answer }: Negotiated): string {
  return codec.subprotocol === "" ? (answer ?? "") : codec.subprotocol;
}

/** How events name a client that has been let in. */
export function describeGuest({ id, hub, userId, protocol }: Guest): EventSource {
  return { hub, connectionId: id, userId, subprotocol: nameSubprotocol(protocol) };
}

/** What an anonymous client is told that nobody gave a user. */
export const strangerRefused: Extract<Admission, { kind: "refused" }> = {
  kind: "refused",
  status: 401,
  explanation:
    "The client has no access token, and no handler of the connect event gave it a user.",
};

/** The guest that an applicant becomes by what its token says. */
export function admitByToken(applicant: Applicant, id: string): Guest {
  const { hub, userId, roles, groups, protocol } = applicant;
  return { id, hub, userId, roles, groups, protocol, asked: false };
}

/** The guest that an applicant becomes by what the application says; its word counts before the token's. */
export function admitByAnswer(
  applicant: Applicant,
  id: string,
  answer: Extract<ConnectAnswer, { kind: "accepted" }>,
): Guest {
  const guest = admitByToken(applicant, id);
  const { userId = guest.userId, roles = guest.roles, groups = guest.groups } = answer;
  const protocol = chooseProtocol(applicant, answer.subprotocol);
  return { ...guest, userId, roles, groups, protocol, asked: true };
}

/** A name that the service does not know makes a simple client that speaks the application's protocol. */
function chooseProtocol(applicant: Applicant, chosen: string | undefined): Negotiated {
  if (chosen === undefined) return applicant.protocol;
  return { codec: negotiateProtocol([chosen], applicant.mode).codec, answer: chosen };
}
