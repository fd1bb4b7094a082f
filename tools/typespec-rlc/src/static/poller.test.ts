import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { getClient, type HttpResponse } from "@azure-rest/core-client";
import { expect } from "chai";
import { createPoller } from "./poller.ts";

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: object;
}

interface Monitor extends HttpResponse {
  readonly body: { readonly status?: string; readonly name?: string };
}

/** A service that gives each path its answers one after the other, the last one again and again. */
async function withService(
  answers: Record<string, Answer[]>,
  test: (
    start: (verb: "post" | "put" | "delete", path: string) => Promise<Started>,
  ) => Promise<void>,
): Promise<string[]> {
  const asked: string[] = [];
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    const key = `${request.method} ${request.url}`;
    asked.push(key);
    const waiting = answers[key] ?? [];
    const answer = (waiting.length > 1 ? waiting.shift() : waiting[0]) ?? { status: 404 };
    response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
    response.end(answer.body === undefined ? "" : JSON.stringify(answer.body));
  };
  const server = createServer(respond).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was found");
  const client = getClient(`http://127.0.0.1:${address.port}`, {
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
  });
  try {
    await test(async (verb, path) => ({
      client,
      response: await client.pathUnchecked(path)[verb](),
    }));
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return asked;
}

interface Started {
  readonly client: ReturnType<typeof getClient>;
  readonly response: HttpResponse;
}

function nameOf(reason: unknown): string {
  return reason instanceof Error ? reason.name : "";
}

const running = { status: 200, body: { status: "Running" } };
const succeeded = { status: 200, body: { status: "Succeeded" } };
const quick = { intervalInMs: 1 };

describe("a poller", () => {
  const monitored: [header: string, verb: "post" | "delete"][] = [
    ["operation-location", "post"],
    ["azure-asyncoperation", "post"],
    ["operation-location", "delete"],
  ];
  for (const [header, verb] of monitored) {
    it(`follows ${header} of a ${verb} to the monitor's last answer`, async () => {
      const first = { status: 202, headers: { [header]: "/monitor" } };
      const asked = await withService(
        { [`${verb.toUpperCase()} /jobs`]: [first], "GET /monitor": [running, succeeded] },
        async (start) => {
          const { client, response } = await start(verb, "/jobs");
          const poller = await createPoller<Monitor>(client, response, quick);
          const result = await poller.pollUntilDone();
          expect(result.body.status).to.equal("Succeeded");
          expect(result.headers["x-ms-original-url"]).to.equal(response.request.url);
          expect(poller.isDone()).to.equal(true);
          expect(poller.getResult()).to.equal(result);
        },
      );
      expect(asked).to.deep.equal([`${verb.toUpperCase()} /jobs`, "GET /monitor", "GET /monitor"]);
    });
  }

  it("reads the resource of a PUT once the monitor is content", async () => {
    const first = { status: 201, headers: { "operation-location": "/monitor" }, body: {} };
    await withService(
      {
        "PUT /books/1": [first],
        "GET /monitor": [running, succeeded],
        "GET /books/1": [{ status: 200, body: { name: "one" } }],
      },
      async (start) => {
        const { client, response } = await start("put", "/books/1");
        const poller = await createPoller<Monitor>(client, response, quick);
        expect((await poller.pollUntilDone()).body).to.deep.equal({ name: "one" });
      },
    );
  });

  it("follows location by status codes, and ends with what is there", async () => {
    const first = { status: 202, headers: { location: "/result" } };
    await withService(
      {
        "POST /jobs": [first],
        "GET /result": [{ status: 202 }, { status: 200, body: { name: "done" } }],
      },
      async (start) => {
        const { client, response } = await start("post", "/jobs");
        const poller = await createPoller<Monitor>(client, response, quick);
        expect((await poller.pollUntilDone()).body).to.deep.equal({ name: "done" });
      },
    );
  });

  it("reads the provisioning state in the body of a PUT without a header", async () => {
    const inProgress = { status: 200, body: { properties: { provisioningState: "Creating" } } };
    const done = { status: 200, body: { properties: { provisioningState: "Succeeded" } } };
    await withService(
      { "PUT /books/1": [inProgress], "GET /books/1": [inProgress, done] },
      async (start) => {
        const { client, response } = await start("put", "/books/1");
        const states: string[] = [];
        const poller = await createPoller<Monitor>(client, response, quick);
        poller.onProgress(({ status }) => states.push(status));
        expect((await poller.pollUntilDone()).body).to.deep.equal(done.body);
        expect(states).to.deep.equal(["running", "succeeded"]);
      },
    );
  });

  const failed = {
    status: 200,
    body: { status: "Failed", error: { code: "Jam", message: "Paper" } },
  };
  const failing = {
    "POST /jobs": [{ status: 202, headers: { "operation-location": "/monitor" } }],
    "GET /monitor": [failed],
  };

  it("resolves with the answer of an operation that failed", async () => {
    await withService({ ...failing }, async (start) => {
      const { client, response } = await start("post", "/jobs");
      const poller = await createPoller<Monitor>(client, response, quick);
      expect((await poller.pollUntilDone()).body).to.deep.equal(failed.body);
      expect(poller.getOperationState().status).to.equal("failed");
    });
  });

  it("rejects where the caller wants that, with code and message", async () => {
    await withService({ ...failing }, async (start) => {
      const { client, response } = await start("post", "/jobs");
      const options = { ...quick, resolveOnUnsuccessful: false };
      const poller = await createPoller<Monitor>(client, response, options);
      const error: unknown = await poller.pollUntilDone().catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(Error).with.property("message").that.contains("Jam. Paper");
    });
  });

  it("resolves with an operation that was not even started", async () => {
    const refused = { status: 409, body: { error: { code: "Busy", message: "Later" } } };
    const asked = await withService({ "POST /jobs": [refused] }, async (start) => {
      const { client, response } = await start("post", "/jobs");
      const poller = await createPoller<Monitor>(client, response, quick);
      expect((await poller.pollUntilDone()).status).to.equal("409");
    });
    expect(asked).to.deep.equal(["POST /jobs"]);
  });

  it("stops by an abort signal, one that comes too early, and by stopPolling", async () => {
    const endless = {
      "POST /jobs": [{ status: 202, headers: { "operation-location": "/monitor" } }],
      "GET /monitor": [running],
    };
    await withService(endless, async (start) => {
      const { client, response } = await start("post", "/jobs");
      const make = async () => createPoller<Monitor>(client, response, { intervalInMs: 60_000 });

      const aborted = new AbortController();
      const first = await make();
      first.onProgress(() => aborted.abort());
      const { signal: abortSignal } = aborted;
      expect(await first.pollUntilDone({ abortSignal }).catch(nameOf)).to.equal("AbortError");

      const second = await make();
      expect(await second.pollUntilDone({ abortSignal }).catch(nameOf)).to.equal("AbortError");

      const third = await make();
      third.onProgress(() => third.stopPolling());
      expect(await third.pollUntilDone().catch(nameOf)).to.equal("AbortError");
      expect(third.isStopped()).to.equal(true);
      expect(third.isDone()).to.equal(false);
    });
  });

  it("goes on from a serialised state", async () => {
    const first = { status: 202, headers: { "operation-location": "/monitor" } };
    await withService(
      { "POST /jobs": [first], "GET /monitor": [running, succeeded] },
      async (start) => {
        const { client, response } = await start("post", "/jobs");
        const poller = await createPoller<Monitor>(client, response, quick);
        await poller.poll();
        const restoreFrom = await poller.serialize();
        const restored = await createPoller<Monitor>(client, response, { ...quick, restoreFrom });
        expect((await restored.pollUntilDone()).body.status).to.equal("Succeeded");
      },
    );
  });
});
