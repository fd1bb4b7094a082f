import { createEmulator } from "@restline/web-pubsub-emulator";
import createClient, { type WebPubSubServiceClient } from "@restline/web-pubsub-rest";
import type { Service } from "../consumers/service.ts";
import { issueToken, signWithAccessKey } from "./access-key.ts";
import { connectJsonClient, type JsonClient } from "./json-client.ts";

/** The embedded service on a free port, and what tests need around it. */
export interface EmulatedService extends Service, AsyncDisposable {
  readonly accessKey: string;
  /** A client that signs its requests. */
  readonly client: WebPubSubServiceClient;
  /** Connects a WebSocket client to the hub `chat`, as the user where one is named. */
  connect(userId?: string): Promise<JsonClient>;
  /** Connects a client that is in a group from the start. */
  connectTo(group: string, userId?: string): Promise<JsonClient>;
  /** A list that from now on grows by each REST request: its operation and the status. */
  watchAnswers(): readonly string[];
}

/** Starts the embedded service; `await using` stops it. */
export async function startEmulatedService(): Promise<EmulatedService> {
  const emulator = await createEmulator();
  const { endpoint } = emulator;
  const accessKey = readAccessKey(emulator.connectionString);
  const credential = neverAsked;
  const options = { allowInsecureConnection: true };
  const client = signWithAccessKey(createClient(endpoint, credential, options), accessKey);
  const connect = (claims: Readonly<Record<string, unknown>>): Promise<JsonClient> => {
    const audience = `${endpoint}/client/hubs/chat`;
    const token = issueToken(accessKey, { aud: audience, ...claims });
    return connectJsonClient(`${audience.replace("http", "ws")}?access_token=${token}`);
  };
  return {
    endpoint,
    accessKey,
    credential,
    client,
    authenticate: (other) => signWithAccessKey(other, accessKey),
    connect: (userId) => connect({ sub: userId }),
    connectTo: (group, userId) => connect({ sub: userId, "webpubsub.group": group }),
    watchAnswers: () => {
      const answers: string[] = [];
      emulator.listen((happening) => {
        if (happening.kind !== "requestAnswered") return;
        answers.push(`${happening.operation} ${happening.status}`);
      });
      return answers;
    },
    [Symbol.asyncDispose]: () => emulator.close(),
  };
}

/** The credential of clients that sign: asked for a token, it fails. */
export const neverAsked: Service["credential"] = {
  getToken: () => Promise.reject(new Error("These clients sign with an access key.")),
};

function readAccessKey(connectionString: string): string {
  const key = /(?:^|;)AccessKey=([^;]+)/.exec(connectionString)?.[1];
  if (key === undefined) throw new Error("The emulator's connection string has no AccessKey.");
  return key;
}
