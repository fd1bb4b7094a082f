/** Which connections join which groups. */
export interface AddToGroupsRequest {
  /** The groups to join. */
  groups: Array<string>;
  /**
   * An OData expression over `userId`, `connectionId` and `groups`. Left out or empty, it chooses
   * every connection of the hub.
   */
  filter?: string;
}

/** What a message is, and so how each client protocol frames it. */
export type MessageContentType = "application/json" | "application/octet-stream" | "text/plain";

/** Which connections leave which groups. */
export interface RemoveFromGroupsRequest {
  /** The groups to leave. */
  groups: Array<string>;
  /**
   * An OData expression over `userId`, `connectionId` and `groups`. Left out or empty, it chooses
   * every connection of the hub.
   */
  filter?: string;
}

/** The protocol family that a client token admits to. Compared without regard to case. */
export type WebPubSubClientType = "Default" | "MQTT" | (string & {});

/** The known values of {@link WebPubSubClientType}; the service may know more. */
export const KnownWebPubSubClientType: {
  readonly Default: "Default";
  readonly MQTT: "MQTT";
} = {
  /** WebSocket clients: plain, or with one of the Web PubSub subprotocols. */
  Default: "Default",
  /** MQTT clients. */
  MQTT: "MQTT",
};

/** What a connection may be allowed to do to a group. */
export type WebPubSubPermission = "sendToGroup" | "joinLeaveGroup" | (string & {});

/** The known values of {@link WebPubSubPermission}; the service may know more. */
export const KnownWebPubSubPermission: {
  readonly SendToGroup: "sendToGroup";
  readonly JoinLeaveGroup: "joinLeaveGroup";
} = {
  /** Send messages to the group. */
  SendToGroup: "sendToGroup",
  /** Join and leave the group. */
  JoinLeaveGroup: "joinLeaveGroup",
};
