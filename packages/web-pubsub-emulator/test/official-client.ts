import {
  WebPubSubClient,
  type GroupDataMessage,
  type ServerDataMessage,
  type WebPubSubClientOptions,
  type WebPubSubClientProtocol,
} from "@azure/web-pubsub-client";
import { createQueue, type Queue } from "./queue.ts";

/** What an official client says about its own life. */
export type LifeEvent =
  | { readonly event: "connected"; readonly connectionId: string }
  | { readonly event: "disconnected"; readonly connectionId: string; readonly message?: string }
  | { readonly event: "stopped" };

/** An official client, unmodified, and all that it has to say. */
export class OfficialClient implements Disposable {
  readonly client: WebPubSubClient;
  readonly life: Queue<LifeEvent> = createQueue<LifeEvent>();
  readonly fromServer: Queue<ServerDataMessage> = createQueue<ServerDataMessage>();
  readonly fromGroups: Queue<GroupDataMessage> = createQueue<GroupDataMessage>();

  constructor(
    url: string | URL,
    protocol: WebPubSubClientProtocol,
    options: WebPubSubClientOptions = {},
  ) {
    this.client = new WebPubSubClient(String(url), {
      protocol,
      messageRetryOptions: { maxRetries: 0 },
      // Its timers go on after the service has closed it, and keep the process alive.
      keepAliveIntervalInMs: 0,
      keepAliveTimeoutInMs: 0,
      ...options,
    });
    this.client.on("connected", ({ connectionId }) =>
      this.life.push({ event: "connected", connectionId }),
    );
    this.client.on("disconnected", ({ connectionId = "", message }) =>
      this.life.push({
        event: "disconnected",
        connectionId,
        ...(message === undefined ? {} : { message: message.message }),
      }),
    );
    this.client.on("stopped", () => this.life.push({ event: "stopped" }));
    this.client.on("server-message", ({ message }) => this.fromServer.push(message));
    this.client.on("group-message", ({ message }) => this.fromGroups.push(message));
  }

  /** Starts, and returns the id of the connection once the service has greeted it. */
  async start(): Promise<string> {
    await this.client.start();
    return this.nextConnected();
  }

  /** The id in the next event of the client's life, which has to be that it is connected. */
  async nextConnected(): Promise<string> {
    const next = await this.life.next();
    if (next.event !== "connected") throw new Error(`It is ${next.event}.`);
    return next.connectionId;
  }

  /** Stops it. While it has no socket it does not listen to that, and goes on for ever. */
  [Symbol.dispose](): void {
    this.client.stop();
  }
}
