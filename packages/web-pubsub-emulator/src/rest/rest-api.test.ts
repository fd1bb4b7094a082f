import { createHmac } from "node:crypto";
import { expect } from "chai";
import { createAccessKeys } from "../auth/access-keys.ts";
import { manualClock } from "../clock.ts";
import type { HappeningDetail } from "../hub/happening.ts";
import type { Hub } from "../hub/hub.ts";
import { Hubs } from "../hub/hubs.ts";
import { RestApi } from "./rest-api.ts";

const key = "a-key-that-is-long-enough-for-anybody";
const origin = "http://localhost";
const path = "/api/hubs/chat/connections/a1";

class BrokenHubs extends Hubs {
  override get(): Hub {
    throw new Error("the hub is on fire");
  }
}

describe("RestApi", () => {
  it("answers 500 for a defect of its own, and tells the log alone what it was", () => {
    const happenings: HappeningDetail[] = [];
    const notices = { publish: (happening: HappeningDetail) => happenings.push(happening) };
    const api = new RestApi({
      hubs: new BrokenHubs(notices),
      keys: createAccessKeys(key),
      allowUnvalidatedEntraTokens: false,
      clock: manualClock({ startAt: 0 }),
      notices,
      endpoint: () => origin,
    });
    const claims = { aud: `${origin}${path}`, exp: 60 };
    const [header, payload] = [{ alg: "HS256" }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString("base64url"),
    );
    const signature = createHmac("sha256", key).update(`${header}.${payload}`).digest("base64url");
    const reply = api.answer({
      method: "DELETE",
      origin,
      path,
      query: "",
      headers: { authorization: `Bearer ${header}.${payload}.${signature}` },
      body: { kind: "none" },
    });
    if (!("status" in reply)) throw new Error("It is no answer.");
    const { status, headers, body } = reply;
    expect(status).to.equal(500);
    expect(headers["x-ms-error-code"]).to.equal("Error.InternalServerError");
    expect(headers["Date"]).to.equal("Thu, 01 Jan 1970 00:00:00 GMT");
    expect(body).not.to.contain("fire");
    const [told] = happenings;
    if (told?.kind !== "requestAnswered") throw new Error("The log was not told.");
    expect(told.explanation).to.contain("the hub is on fire");
  });
});
