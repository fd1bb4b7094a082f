import type { PipelinePolicy } from "@azure/core-rest-pipeline";
import { ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import type {
  CallOptions,
  ReturningErrors,
  ServiceResponse,
  ThrowingOptions,
} from "@restline/web-pubsub";
import { expect } from "chai";

import { recordingClient } from "./recording-client.ts";
import { catchRejection } from "./rejection.ts";
import { startScriptedService } from "./scripted-service.ts";
import type { ScriptedService } from "./scripted-service.ts";

const soon = { retryDelayInMs: 0, maxRetryDelayInMs: 0 };

type Call = (chat: WebPubSubServiceClient, options: CallOptions) => Promise<unknown>;

/** An operation that answers a question has a signature for each way to hear of failures. */
const ask =
  (
    question: (
      chat: WebPubSubServiceClient,
      options: ThrowingOptions | ReturningErrors<CallOptions>,
    ) => Promise<unknown>,
  ): Call =>
  (chat, { errorHandling, ...options }) =>
    question(chat, errorHandling === "return" ? { ...options, errorHandling } : options);

const permission = "sendToGroup";

// Every operation takes the same options by the same path, so each of these runs with each of them.
const operations: Readonly<Record<string, Call>> = {
  closeConnection: (chat, options) => chat.closeConnection("a1", options),
  closeUserConnections: (chat, options) => chat.closeUserConnections("ada", options),
  closeAllConnections: (chat, options) => chat.closeAllConnections(options),
  sendToAll: (chat, options) => chat.sendToAll("hello", options),
  sendToUser: (chat, options) => chat.sendToUser("ada", "hello", options),
  sendToConnection: (chat, options) => chat.sendToConnection("a1", "hello", options),
  addConnectionsToGroups: (chat, options) => chat.addConnectionsToGroups(["g"], "", options),
  removeConnectionsFromGroups: (chat, options) =>
    chat.removeConnectionsFromGroups(["g"], "", options),
  removeUserFromAllGroups: (chat, options) => chat.removeUserFromAllGroups("ada", options),
  removeConnectionFromAllGroups: (chat, options) =>
    chat.removeConnectionFromAllGroups("a1", options),
  grantPermission: (chat, options) => chat.grantPermission("a1", permission, options),
  revokePermission: (chat, options) => chat.revokePermission("a1", permission, options),
  "group.sendToAll": (chat, options) => chat.group("g").sendToAll("hello", options),
  "group.closeAllConnections": (chat, options) => chat.group("g").closeAllConnections(options),
  "group.addConnection": (chat, options) => chat.group("g").addConnection("a1", options),
  "group.removeConnection": (chat, options) => chat.group("g").removeConnection("a1", options),
  "group.addUser": (chat, options) => chat.group("g").addUser("ada", options),
  "group.removeUser": (chat, options) => chat.group("g").removeUser("ada", options),
  connectionExists: ask((chat, options) =>
    options.errorHandling === "return"
      ? chat.connectionExists("a1", options)
      : chat.connectionExists("a1", options),
  ),
  userExists: ask((chat, options) =>
    options.errorHandling === "return"
      ? chat.userExists("ada", options)
      : chat.userExists("ada", options),
  ),
  groupExists: ask((chat, options) =>
    options.errorHandling === "return"
      ? chat.groupExists("g", options)
      : chat.groupExists("g", options),
  ),
  hasPermission: ask((chat, options) =>
    options.errorHandling === "return"
      ? chat.hasPermission("a1", permission, options)
      : chat.hasPermission("a1", permission, options),
  ),
};

for (const [name, call] of Object.entries(operations)) {
  describe(`Per-call options of ${name}`, () => {
    let service: ScriptedService;
    let chat: WebPubSubServiceClient;
    let statuses: number[] = [];

    before(async () => {
      service = await startScriptedService((response) => {
        response.writeHead(statuses.shift() ?? 500, { "x-seen": "yes" }).end();
      });
    });

    beforeEach(() => {
      statuses = [];
      chat = new WebPubSubServiceClient(service.connectionString, "chat", { retryOptions: soon });
    });

    after(() => service.close());

    it("retryOptions count for the one call", async () => {
      statuses = [429, 429, 429, 400];
      const retryOptions = { maxRetries: 0 };
      const error = await catchRejection(call(chat, { retryOptions }), ServiceError);
      expect(error).to.include({ statusCode: 429, attempts: 1 });
      const second = await catchRejection(call(chat, {}), ServiceError);
      expect(second).to.include({ statusCode: 400, attempts: 3 });
    });

    it("retryOptions leave what they do not name as the client has it", async () => {
      const patient = new WebPubSubServiceClient(service.connectionString, "chat", {
        retryOptions: { ...soon, maxRetries: 1 },
      });
      statuses = [429, 429, 429];
      const calling = call(patient, { retryOptions: { repeatSends: true } });
      expect(await catchRejection(calling, ServiceError)).to.include({ attempts: 2 });
    });

    it("policies run around all attempts, or around each", async () => {
      const seen: string[] = [];
      const audit = (position: "perCall" | "perRetry"): PipelinePolicy => ({
        name: `audit ${position}`,
        async sendRequest(request, next) {
          seen.push(position);
          request.headers.set(`x-${position}`, "yes");
          const response = await next(request);
          seen.push(`${position} ${response.status}`);
          return response;
        },
      });
      const policies = [
        { policy: audit("perCall"), position: "perCall" },
        { policy: audit("perRetry"), position: "perRetry" },
      ] as const;
      statuses = [429, 400, 400];
      const before = service.requests.length;
      const error = await catchRejection(call(chat, { policies }), ServiceError);
      expect(error.attempts).to.equal(2);
      expect(seen).to.deep.equal([
        "perCall",
        "perRetry",
        "perRetry 429",
        "perRetry",
        "perRetry 400",
        "perCall 400",
      ]);
      await catchRejection(call(chat, {}), ServiceError);
      const headers = service.requests.slice(before).map((request) => request.headers);
      expect(headers.map((sent) => sent["x-percall"])).to.deep.equal(["yes", "yes", undefined]);
      expect(headers.map((sent) => sent["x-perretry"])).to.deep.equal(["yes", "yes", undefined]);
    });

    it("a policy for one call still has its requests signed and versioned", async () => {
      statuses = [400];
      const policy: PipelinePolicy = {
        name: "nothing",
        sendRequest: (request, next) => next(request),
      };
      await catchRejection(
        call(chat, { policies: [{ policy, position: "perCall" }] }),
        ServiceError,
      );
      const { headers, target } = service.requests.at(-1) ?? {};
      expect(headers?.authorization).to.match(/^Bearer eyJ/);
      expect(target?.match(/api-version=/g)).to.have.length(1);
      expect(headers?.["user-agent"]).to.contain("azsdk-js-web-pubsub-rest/");
    });

    it("a policy of a name that is taken is refused", async () => {
      const policy: PipelinePolicy = {
        name: "logPolicy",
        sendRequest: (request, next) => next(request),
      };
      const calling = call(chat, { policies: [{ policy, position: "perCall" }] });
      const error = await catchRejection(calling, RangeError);
      expect(error.message).to.equal(
        `${name}: policies has one named "logPolicy", and the pipeline has one of that name already`,
      );
    });

    it("errorHandling brings the response back", async () => {
      statuses = [409];
      const response = await call(chat, { errorHandling: "return" });
      expect(response).to.include({ status: 409, isError: true });
      expect(response).to.have.nested.property("headers.x-seen", "yes");
      expect(response).to.have.property("error").that.is.instanceOf(ServiceError);
    });

    it("classify makes a success of a status, and an error", async () => {
      const classify = { 409: "success", 200: "error", 202: "error", 204: "error" } as const;
      statuses = [409, 202];
      await call(chat, { classify });
      const error = await catchRejection(call(chat, { classify }), ServiceError);
      expect(error.statusCode).to.equal(202);
      expect(error.message).to.match(new RegExp(`^${name} failed: 202 `));
    });

    it("classify may be a function of the response, without an opinion on each", async () => {
      const asked: ServiceResponse[] = [];
      const classify = (response: ServiceResponse): "success" | undefined => {
        asked.push(response);
        return response.headers["x-seen"] === "yes" && response.status === 409
          ? "success"
          : undefined;
      };
      statuses = [409, 400];
      await call(chat, { classify });
      await catchRejection(call(chat, { classify }), ServiceError);
      expect(asked.map(({ status }) => status)).to.deep.equal([409, 400]);
      expect(asked.map(({ isError }) => isError)).to.deep.equal([true, true]);
    });

    it("classify has to say what it means", async () => {
      statuses = [409];
      const options = { classify: () => "fine" };
      const calling: Promise<unknown> = Reflect.apply(call, undefined, [chat, options]);
      const error = await catchRejection(calling, RangeError);
      expect(error.message).to.equal(
        `${name}: what classify returns must be one of success, error, got "fine"`,
      );
    });

    it("requestOptions and onResponse are those of the official client", async () => {
      statuses = [409];
      const seen: (number | undefined)[] = [];
      const error = await catchRejection(
        call(chat, {
          requestOptions: { customHeaders: { "x-custom": "1", "x-ms-client-request-id": "mine" } },
          onResponse: (raw) => seen.push(raw.status),
          tracingOptions: {},
        }),
        ServiceError,
      );
      expect(service.requests.at(-1)?.headers).to.include({ "x-custom": "1" });
      expect(error.requestId).to.equal("mine");
      expect(seen).to.deep.equal([409]);
    });
  });
}

describe("A call without options", () => {
  it("goes through the pipeline of the client as it is, and one with them over the same HttpClient", async () => {
    const { httpClient, requests } = recordingClient({ status: 204 });
    const chat = new WebPubSubServiceClient("Endpoint=https://a.example;AccessKey=k;", "chat", {
      httpClient,
    });
    let clones = 0;
    const { pipeline } = chat.rest;
    const clone = pipeline.clone.bind(pipeline);
    pipeline.clone = () => {
      clones += 1;
      return clone();
    };
    await chat.closeConnection("a1");
    await chat.closeConnection("a1", {
      timeoutInMs: 60_000,
      errorHandling: "return",
      classify: { 404: "success" },
      policies: [],
    });
    expect(clones).to.equal(0);
    await chat.closeConnection("a1", { retryOptions: {} });
    expect(clones).to.equal(1);
    expect(requests).to.have.length(3);
  });
});
