import type { ClientStep } from "./contract-case.ts";

/** What the service says to a client before it ends its connection, and how it ends it. */
export function isClosed(client: number, reason?: string): readonly ClientStep[] {
  const message = "Application server closed the connection.";
  return [
    {
      client,
      receives: {
        type: "system",
        event: "disconnected",
        message: reason === undefined ? message : `${message} Reason: ${reason}`,
      },
    },
    { client, isClosedWith: 1000 },
  ];
}

/** A message as a client gets it that was sent by an application. */
export function getsMessage(
  client: number,
  message: { readonly dataType: string; readonly data: unknown; readonly group?: string },
): readonly ClientStep[] {
  const { group, ...content } = message;
  const from =
    group === undefined ? { from: "server" } : { from: "group", fromUserId: null, group };
  return [{ client, receives: { type: "message", ...from, ...content } }];
}

/** Frames keep their order: whatever was meant for the client came before the answer to this. */
export function hasNothingMore(client: number): readonly ClientStep[] {
  return [
    { client, sends: { type: "ping" } },
    { client, receives: { type: "pong" } },
  ];
}

/** The client asks for something that it may do. */
export function may(client: number, request: object): readonly ClientStep[] {
  return [
    { client, sends: { ...request, ackId: 1 } },
    { client, receives: { type: "ack", ackId: 1, success: true } },
  ];
}
