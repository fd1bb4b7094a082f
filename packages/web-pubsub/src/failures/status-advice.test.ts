import { expect } from "chai";

import type { CalledOperation } from "./called-operation.ts";
import { adviseOnStatus } from "./status-advice.ts";
import type { FailedAnswer } from "./status-advice.ts";

const now = Date.UTC(2026, 0, 1, 12, 0, 0);
const called: CalledOperation = {
  operation: "closeConnection",
  hub: "chat",
  subject: { connection: "a1" },
  credentialKind: "accessKey",
};
const answer: FailedAnswer = {
  status: 401,
  address: "https://a.example/api/hubs/chat/connections/a1",
  date: new Date(now).toUTCString(),
  retryAfterInMs: undefined,
  detail: {},
};

describe("adviseOnStatus", () => {
  const sending = { operation: "sendToAll" };
  const entra = { credentialKind: "entra" } as const;
  const given: [
    name: string,
    call: Partial<CalledOperation>,
    answer: Partial<FailedAnswer>,
    advice: RegExp[],
  ][] = [
    ["401", {}, {}, [/Signed audience: https:\/\/a.example\/api.*a1$/, /access key is current/]],
    ["401 and a clock ahead", {}, at(7), [/Signed audience/, /7 min ahead of the service's Date/]],
    ["401 and a clock behind", {}, at(-90), [/Signed audience/, /90 min behind the service's/]],
    ["401 and a clock near enough", {}, at(4), [/Signed audience/, /Check that the access key/]],
    ["401 and no date", {}, { date: undefined }, [/Signed audience/, /Check that/]],
    ["401 and a date that is none", {}, { date: "soon" }, [/Signed audience/, /Check that/]],
    ["401 for Entra", entra, {}, [/Microsoft Entra ID token.*tenant/]],
    ["403", {}, { status: 403 }, [/network rules/]],
    ["403 for Entra", entra, { status: 403 }, [/Web PubSub Service Owner/]],
    ["404 from something else", {}, { status: 404 }, [/is a Web PubSub resource/]],
    ["404 from the service", {}, { status: 404, detail: { code: "Info" } }, []],
    ["413", sending, { status: 413 }, [/1 MiB/]],
    ["429", {}, { status: 429 }, [/quota/]],
    ["429 with a wait", {}, { status: 429, retryAfterInMs: 1500 }, [/1\.5 s \(Retry-After\)/]],
    ["503 with a wait", {}, { status: 503, retryAfterInMs: 0 }, [/for 0 s/]],
    ["503 to a send", sending, { status: 503 }, [/may have been delivered.*repeatSends/]],
    ["500 to what can be repeated", {}, { status: 500 }, []],
    ["400, which says what it is", {}, { status: 400 }, []],
    ["a success that was called an error", {}, { status: 204 }, []],
  ];
  for (const [name, call, failed, advice] of given) {
    it(`has something to say on ${name}`, () => {
      const lines = adviseOnStatus({ ...called, ...call }, { ...answer, ...failed }, now);
      expect(lines).to.have.length(advice.length);
      for (const [index, line] of lines.entries()) expect(line).to.match(advice[index] ?? /^$/);
    });
  }
});

/** A service whose clock is so many minutes behind this machine's. */
function at(minutes: number): Partial<FailedAnswer> {
  return { date: new Date(now - minutes * 60_000).toUTCString() };
}
