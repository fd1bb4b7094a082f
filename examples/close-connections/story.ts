import { AzureKeyCredential } from "@azure/core-auth";
import type { PipelinePolicy } from "@azure/core-rest-pipeline";
import { createRestClient, WebPubSubServiceClient, type RestClient } from "@restline/web-pubsub";
import { isUnexpected } from "@restline/web-pubsub-rest";
import type { Account, Step } from "./account.ts";
import { within } from "./deadline.ts";
import {
  connectJsonWebSocket,
  connectOfficialClient,
  connectSimpleWebSocket,
  type Farewell,
  type LiveClient,
} from "./live-client.ts";
import type { Service } from "./service.ts";

const connectionPath = "/api/hubs/{hub}/connections/{connectionId}";

/** Closes live connections through both clients, and gives an account of what everybody saw. */
export async function tellStory(
  service: Pick<Service, "title" | "connectionString" | "hub">,
  policies: readonly PipelinePolicy[] = [],
): Promise<Account> {
  const begin = performance.now();
  const story = new Story(service, policies);
  try {
    const steps = await story.tell();
    const asExpected = steps.filter(({ problem }) => problem === undefined).length;
    return { service: service.title, steps, asExpected, durationInMs: performance.now() - begin };
  } finally {
    story.end();
  }
}

class Story {
  readonly #hub: string;
  readonly #rest: RestClient;
  readonly #client: WebPubSubServiceClient;
  readonly #clients: LiveClient[] = [];
  /** Requests that left, of all clients together. */
  #sent = 0;
  readonly #additionalPolicies;
  /** The simple client is found by its group, which no other run shares. */
  readonly #group = `close-connections-${crypto.randomUUID()}`;

  constructor(
    { connectionString, hub }: Pick<Service, "connectionString" | "hub">,
    policies: readonly PipelinePolicy[],
  ) {
    const count: PipelinePolicy = {
      name: "CountRequests",
      sendRequest: (request, next) => {
        this.#sent++;
        return next(request);
      },
    };
    this.#additionalPolicies = [...policies, count].map((policy) => ({
      policy,
      position: "perCall" as const,
    }));
    const options = { additionalPolicies: this.#additionalPolicies };
    this.#hub = hub;
    this.#rest = createRestClient(connectionString, options);
    this.#client = new WebPubSubServiceClient(connectionString, hub, options);
  }

  async tell(): Promise<Step[]> {
    const official = [await this.#connect("official"), await this.#connect("official")] as const;
    const json = [await this.#connect("json"), await this.#connect("json")] as const;
    const simple = await this.#connect("simple");
    const survivor = await this.#connect("json");
    const simpleId = await this.#findSimpleConnection();

    return [
      await this.#closeThroughRest(official[0], "moved"),
      await this.#closeThroughRest(json[0], "moved to another room"),
      await this.#closeThroughRest({ ...simple, connectionId: simpleId }, "moved"),
      await this.#closeThroughClient(official[1], "bye"),
      await this.#closeThroughClient(json[1], "Signed in elsewhere"),
      await this.#closeWhatIsGone(),
      await this.#closeWithEmptyId(),
      await this.#closeWithWrongKey(survivor),
    ];
  }

  /** Lets go of every client that is still connected. */
  end(): void {
    for (const client of this.#clients) client.close();
  }

  async #connect(kind: "official" | "json" | "simple"): Promise<LiveClient> {
    const { url } = await this.#client.getClientAccessToken(
      kind === "simple" ? { groups: [this.#group] } : {},
    );
    const client = await connectors[kind](url);
    this.#clients.push(client);
    return client;
  }

  /** A simple client is not told its id; the service lists it as a member of its group. */
  async #findSimpleConnection(): Promise<string> {
    const response = await this.#rest
      .path("/api/hubs/{hub}/groups/{group}/connections", this.#hub, this.#group)
      .get();
    if (isUnexpected(response)) {
      throw new Error(`Listing a group failed with ${response.status}: ${response.body.message}`);
    }
    const [member] = response.body.value;
    if (member === undefined)
      throw new Error("The simple client is not in the group of its token.");
    return member.connectionId;
  }

  #closeThroughRest(client: LiveClient, reason: string): Promise<Step> {
    const id = client.connectionId ?? "";
    return attempt("RLC", `delete ${shorten(id)} "${reason}"`, async () => {
      const { status } = await this.#rest
        .path(connectionPath, this.#hub, id)
        .delete({ queryParameters: { reason } });
      return judgeClose(Number(status), { client, reason });
    });
  }

  #closeThroughClient(client: LiveClient, reason: string): Promise<Step> {
    const id = client.connectionId ?? "";
    return attempt("high level", `closeConnection(${shorten(id)}, "${reason}")`, async () => {
      const { status } = await this.#client.closeConnection(id, { reason });
      return judgeClose(status, { client, reason });
    });
  }

  #closeWhatIsGone(): Promise<Step> {
    return attempt("high level", 'closeConnection("gone")', async () => {
      const { status } = await this.#client.closeConnection("gone");
      const saw = "(no such connection: still a success)";
      return status === 204 ? { status, saw } : { status, saw, problem: "expected 204" };
    });
  }

  #closeWithEmptyId(): Promise<Step> {
    return attempt("high level", 'closeConnection("")', async () => {
      const sentBefore = this.#sent;
      const error = await this.#client.closeConnection("").catch((reason: unknown) => reason);
      if (!(error instanceof RangeError) || this.#sent !== sentBefore) {
        return { saw: String(error), problem: "expected a RangeError and no request" };
      }
      return { saw: `${error.name} before anything was sent` };
    });
  }

  #closeWithWrongKey(client: LiveClient): Promise<Step> {
    const id = client.connectionId ?? "";
    const stranger = new WebPubSubServiceClient(
      this.#client.endpoint,
      new AzureKeyCredential("this-is-not-the-key-of-the-resource-0123456"),
      this.#hub,
      { additionalPolicies: this.#additionalPolicies },
    );
    return attempt("wrong key", `closeConnection(${shorten(id)})`, async () => {
      const { status } = await stranger.closeConnection(id, { errorHandling: "return" });
      const connected = await this.#client.connectionExists(id);
      const saw = connected ? `${client.kind}: still connected` : `${client.kind}: gone`;
      if (status === 401 && connected) return { status, saw };
      return { status, saw, problem: "expected 401 and a connection that stays" };
    });
  }
}

type Outcome = Pick<Step, "status" | "saw" | "farewell" | "problem">;

/** Carries a step out. One that throws is a step that went wrong, and the story goes on. */
async function attempt(
  level: Step["level"],
  call: string,
  carryOut: () => Promise<Outcome>,
): Promise<Step> {
  const begin = performance.now();
  const outcome = await carryOut().catch((error: Error): Outcome => ({
    saw: error.name,
    problem: error.message,
  }));
  return { level, call, ...outcome, durationInMs: performance.now() - begin };
}

/** Waits for the client to be closed, and says what is wrong about what it saw. */
async function judgeClose(
  status: number,
  { client, reason }: { readonly client: LiveClient; readonly reason: string },
): Promise<Outcome> {
  if (status !== 204) return { status, saw: "", problem: `the status is ${status}, expected 204` };
  const farewell = await within(`the ${client.kind} to be closed`, client.farewell);
  const problem = findProblem(farewell, client.kind, reason);
  const saw = `${client.kind}: ${describe(farewell)}`;
  return { status, saw, farewell, ...(problem === undefined ? {} : { problem }) };
}

const connectors = {
  official: connectOfficialClient,
  json: connectJsonWebSocket,
  simple: connectSimpleWebSocket,
};

/** Nothing where the message and the close code are right, as far as the client is told them. */
function findProblem(
  { message, closeCode }: Farewell,
  kind: LiveClient["kind"],
  reason: string,
): string | undefined {
  if (kind !== "simple WebSocket" && !message?.includes(`Reason: ${reason}`)) {
    return `the message is ${JSON.stringify(message)}, expected one with "Reason: ${reason}"`;
  }
  if (kind !== "official client" && closeCode !== 1000) {
    return `the close code is ${closeCode}, expected 1000`;
  }
  return undefined;
}

function describe({ message, closeCode }: Farewell): string {
  return [
    ...(message === undefined ? [] : [message]),
    ...(closeCode === undefined ? [] : [`close ${closeCode}`]),
  ].join(" · ");
}

/** Enough of an id to tell connections apart. */
function shorten(id: string): string {
  return id.length > 8 ? `${id.slice(0, 6)}…` : id;
}
