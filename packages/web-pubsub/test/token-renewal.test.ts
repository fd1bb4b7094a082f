import { createHttpHeaders } from "@azure/core-rest-pipeline";
import type { HttpClient, PipelineRequest } from "@azure/core-rest-pipeline";
import type { TokenCredential } from "@azure/core-auth";
import { ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import { expect } from "chai";

import { catchRejection } from "./rejection.ts";

describe("A token of Microsoft Entra ID that the service refuses", () => {
  it("is replaced by another, once for all requests, sends included", async () => {
    const { credential, asked } = issuing("first", "second");
    const { httpClient, tokens } = accepting("second");
    const chat = makeClient(credential, httpClient);
    const sending = Array.from({ length: 5 }, () => chat.sendToAll("hello"));
    for (const response of await Promise.all(sending)) expect(response.status).to.equal(202);
    expect(asked).to.have.length(2);
    expect(new Set(asked.map(String))).to.deep.equal(
      new Set(["https://webpubsub.azure.com/.default"]),
    );
    // The next one goes out with what was accepted.
    const before = tokens.length;
    await chat.sendToAll("hello", { retryOptions: { maxRetries: 0 } });
    expect(tokens.slice(before)).to.deep.equal(["second"]);
    expect(asked).to.have.length(2);
  });

  it("is replaced again when its successor is refused", async () => {
    const accepted = ["second"];
    const { credential, asked } = issuing("first", "second", "third");
    const { httpClient, tokens } = accepting(() => accepted[0]);
    const chat = makeClient(credential, httpClient);
    await chat.closeConnection("a1");
    accepted[0] = "third";
    await chat.closeConnection("a1");
    await chat.closeConnection("a1");
    expect(tokens).to.deep.equal(["first", "second", "second", "third", "third"]);
    expect(asked).to.have.length(3);
  });

  it("is not sent again where the credential has no other, or fails", async () => {
    const same = issuing("first", "first");
    const failing: TokenCredential = {
      getToken: (() => {
        let left = 1;
        return () => {
          left -= 1;
          return left < 0
            ? Promise.reject(new Error("no network"))
            : Promise.resolve(token("first"));
        };
      })(),
    };
    for (const credential of [same.credential, failing]) {
      const { httpClient, tokens } = accepting("second");
      const calling = makeClient(credential, httpClient).closeConnection("a1");
      const error = await catchRejection(calling, ServiceError);
      expect(error).to.include({ statusCode: 401, attempts: 1 });
      expect(error.message).to.contain("did not accept the Microsoft Entra ID token");
      expect(tokens).to.deep.equal(["first"]);
      expect(error.request.headers.has("authorization")).to.equal(false);
    }
  });

  it("is tried twice, and both are counted", async () => {
    const { credential } = issuing("first", "second");
    const { httpClient, tokens } = accepting("third");
    const calling = makeClient(credential, httpClient).closeConnection("a1");
    const error = await catchRejection(calling, ServiceError);
    expect(error).to.include({ statusCode: 401, attempts: 2 });
    expect(tokens).to.deep.equal(["first", "second"]);
    expect(error.request.headers.has("authorization")).to.equal(false);
  });
});

/** A credential that gives these tokens one after the other, the last one again and again. */
function issuing(...texts: readonly string[]): { credential: TokenCredential; asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    credential: {
      getToken(scopes) {
        asked.push(scopes);
        return Promise.resolve(token(texts[Math.min(asked.length, texts.length) - 1] ?? ""));
      },
    },
  };
}

function token(text: string): { token: string; expiresOnTimestamp: number } {
  return { token: text, expiresOnTimestamp: Date.now() + 3_600_000 };
}

/** A service that takes one token and writes down all that come. */
function accepting(accepted: string | (() => string | undefined)): {
  httpClient: HttpClient;
  tokens: readonly string[];
} {
  const tokens: string[] = [];
  const answer = (request: PipelineRequest): number => {
    const sent = request.headers.get("authorization")?.replace("Bearer ", "") ?? "";
    tokens.push(sent);
    if (sent !== (typeof accepted === "string" ? accepted : accepted())) return 401;
    return request.method === "POST" ? 202 : 204;
  };
  return {
    tokens,
    httpClient: {
      sendRequest: (request) =>
        Promise.resolve({ request, status: answer(request), headers: createHttpHeaders() }),
    },
  };
}

function makeClient(credential: TokenCredential, httpClient: HttpClient): WebPubSubServiceClient {
  return new WebPubSubServiceClient("https://a.example", credential, "chat", { httpClient });
}
