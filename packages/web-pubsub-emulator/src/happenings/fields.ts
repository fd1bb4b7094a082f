import type { Happening } from "../hub/happening.ts";

type Kind = Happening["kind"];

/** Every field that some happening of a kind has. */
type Fields = {
  readonly [K in Kind]: Readonly<Record<keyof Omit<Extract<Happening, { kind: K }>, "kind">, true>>;
};

const request = { time: true, method: true, path: true, operation: true, hub: true } as const;
const client = { time: true, hub: true, connectionId: true } as const;

/** The fields of each kind, so that a pattern with a wrong one is refused and does not wait for ever. */
const fields: Fields = {
  connected: { ...client, userId: true, subprotocol: true, groups: true },
  disconnected: { ...client, userId: true, by: true, code: true, reason: true },
  detached: { ...client, userId: true, code: true, reason: true },
  recovered: { ...client, userId: true, replayed: true },
  recoveryRefused: { ...client, explanation: true, injected: true },
  joined: { ...client, group: true },
  left: { ...client, group: true },
  messageSent: { time: true, hub: true, sender: true, audience: true, recipients: true },
  eventUnhandled: { ...client, event: true },
  upstreamCalled: {
    ...client,
    event: true,
    url: true,
    status: true,
    problem: true,
    attempts: true,
    durationInMs: true,
  },
  clientRefused: { time: true, path: true, status: true, explanation: true },
  requestAnswered: { ...request, status: true, explanation: true, injected: true },
  requestHeld: { ...request, delayInMs: true, injected: true },
  requestDropped: { ...request, point: true, status: true, injected: true },
  connectionCut: { ...client, injected: true },
};

/** Every kind of happening. */
export const kinds: readonly string[] = Object.keys(fields);

/** The fields of a kind; `undefined` when there is no such kind. */
export function listFields(kind: string): readonly string[] | undefined {
  return Object.hasOwn(fields, kind) ? Object.keys(Reflect.get(fields, kind)) : undefined;
}
