import { issueClientToken, type Issuer } from "./auth/issue-client-token.ts";
import { EmulatorError } from "./errors.ts";
import { isHubName } from "./hub/names.ts";

/** What a client that connects with a client URL is. */
export interface ClientUrlOptions {
  /** The user it speaks for; none by default. */
  readonly userId?: string;
  /** Such as `webpubsub.sendToGroup`; none by default, as in a token of the service's. */
  readonly roles?: readonly string[];
  /** Joined as it connects; none by default. */
  readonly groups?: readonly string[];
  /** By the emulator's clock; 60 by default. */
  readonly minutesToExpire?: number;
}

/** The rule for hub names, for people. */
export const hubNameRule =
  "A hub's name is a letter and up to 127 letters, digits and _ ` , . [ ] behind it.";

/**
 * Writes the URL with which a WebSocket client connects to a hub.
 *
 * @throws EmulatorError `InvalidHub` when no hub can have the name.
 */
export function createClientUrl(hub: string, options: ClientUrlOptions, issuer: Issuer): string {
  if (!isHubName(hub)) {
    const message = `No hub can be called ${JSON.stringify(hub)}. ${hubNameRule}`;
    throw new EmulatorError("InvalidHub", message, { property: "hub" });
  }
  const { userId, roles = [], groups = [], minutesToExpire = 60 } = options;
  const token = issueClientToken(
    { hub, clientType: "default", userId, roles, groups, minutesToExpire },
    issuer,
  );
  const url = new URL(`/client/hubs/${encodeURIComponent(hub)}`, issuer.endpoint);
  url.protocol = url.protocol.replace("http", "ws");
  url.searchParams.set("access_token", token);
  return url.href;
}
