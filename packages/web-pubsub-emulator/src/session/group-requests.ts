import type { Delivery } from "../hub/delivery.ts";
import { invalidGroupNameMessage, isGroupName } from "../hub/names.ts";
import type { GroupRequest, SendToGroup } from "../protocol/messages.ts";
import type { Conversation } from "./conversation.ts";

/** Does what a client asks about a group, or refuses it, and answers its ack id. */
export function answerGroupRequest(request: GroupRequest, conversation: Conversation): void {
  const { acks, connection, hub } = conversation;
  const { group, ackId } = request;
  if (acks.refuseDuplicate(ackId)) return;
  if (!isGroupName(group)) {
    acks.fail(ackId, { name: "BadRequest", message: invalidGroupNameMessage });
    return;
  }
  const permission = request.kind === "sendToGroup" ? "sendToGroup" : "joinLeaveGroup";
  if (!connection.permissions.allows(permission, group)) {
    forbid(request, conversation);
    return;
  }
  if (request.kind === "joinGroup") hub.join(connection, group);
  else if (request.kind === "leaveGroup") hub.leave(connection, group);
  else sendToGroup(request, conversation);
  acks.succeed(ackId);
}

function sendToGroup(request: SendToGroup, { connection, hub }: Conversation): void {
  const { id, userId } = connection;
  const { group, payload, metadata, noEcho, ttlSeconds } = request;
  const delivery: Delivery = {
    kind: "groupMessage",
    group,
    fromUserId: userId,
    payload,
    ...(metadata === undefined ? {} : { metadata }),
    ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
  };
  const scope = { kind: "group", group } as const;
  hub.send(delivery, noEcho ? { scope, excluded: new Set([id]) } : { scope }, id);
}

const deeds = { joinGroup: "join", leaveGroup: "leave", sendToGroup: "send to" } as const;

function forbid({ kind, group, ackId }: GroupRequest, conversation: Conversation): void {
  const message = `The client does not have permission to ${deeds[kind]} group '${group}'.`;
  // A simple client has no acks to be told by, so the connection goes.
  if (conversation.codec.name === "raw") conversation.closeByService(1008, "");
  else conversation.acks.fail(ackId, { name: "Forbidden", message });
}
