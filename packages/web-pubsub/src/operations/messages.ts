import { readContent } from "../messaging/content.ts";
import type { Operation } from "./operation.ts";
import { keepDefined, repeatKey } from "./query.ts";

/** What to send to the connections of a hub, and to which. */
export interface SendToAllValues {
  readonly message: unknown;
  readonly contentType: unknown;
  readonly excluded: readonly string[] | undefined;
  readonly filter: string | undefined;
  readonly messageTtlSeconds: number | undefined;
}

export const sendToAll: Operation<"POST /api/hubs/{hub}/:send", SendToAllValues> = {
  key: "POST /api/hubs/{hub}/:send",
  name: "sendToAll",
  success: { 202: true },
  describe: () => ({}),
  async send(rest, { hub, message, contentType, excluded, ...query }, parameters) {
    const content = await readContent(message, {
      operation: "sendToAll",
      contentType,
      abortSignal: parameters.abortSignal,
    });
    return rest.path("/api/hubs/{hub}/:send", hub).post({
      ...parameters,
      ...content,
      queryParameters: keepDefined({ ...query, excluded: repeatKey(excluded) }),
    });
  },
};
