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
  headers: { date: new Date(now).toUTCString() },
  retryAfterInMs: undefined,
  detail: {},
  isSend: false,
  isExpected: false,
};

describe("adviseOnStatus", () => {
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
    ["401 and no date", {}, { headers: {} }, [/Signed audience/, /Check that/]],
    ["401 and a date that is none", {}, { headers: { date: "soon" } }, [/Signed/, /Check that/]],
    ["401 for Entra", entra, {}, [/Microsoft Entra ID token.*tenant/]],
    [
      "401 for Entra and a clock behind",
      entra,
      at(-9),
      [/tenant/, /9 min behind.*after their end/],
    ],
    ["403", {}, { status: 403 }, [/network rules/]],
    ["403 for Entra", entra, { status: 403 }, [/Web PubSub Service Owner/]],
    ["404 from something else", {}, { status: 404 }, [/is a Web PubSub resource/]],
    [
      "404 with a code of the service's",
      {},
      { status: 404, detail: { code: "Info" } },
      [/check the hub/],
    ],
    [
      "404 without a code from the service",
      {},
      { status: 404, headers: { "api-supported-versions": "2024-12-01" } },
      [/check the hub/],
    ],
    [
      "404 of what has gone",
      {},
      { status: 404, detail: { code: "Error.Connection.NotExisted" } },
      [/disconnected in the meantime.*classify/],
    ],
    ["409 of permissions", {}, conflict("Error.Connection.Conflict"), [/1,000 groups/]],
    ["409 of something else", {}, conflict("Other"), []],
    ["413", {}, { status: 413, isSend: true }, [/message may have 1 MiB/]],
    ["413 of a list", {}, { status: 413 }, [/several calls/]],
    ["415", {}, { status: 415, isSend: true }, [/text\/plain, application\/json or application/]],
    ["415 of a list", {}, { status: 415 }, [/The body is application\/json/]],
    ["429", {}, { status: 429 }, [/quota/]],
    ["429 with a wait", {}, { status: 429, retryAfterInMs: 1500 }, [/1\.5 s \(Retry-After\)/]],
    ["503 with a wait", {}, { status: 503, retryAfterInMs: 0 }, [/for 0 s/]],
    [
      "503 to a send",
      {},
      { status: 503, isSend: true },
      [/try again later/, /may have been delivered.*repeatSends/],
    ],
    ["500 to what can be repeated", {}, { status: 500 }, [/try again later.*requestId/]],
    [
      "a redirect to another host",
      {},
      { status: 308, headers: { location: "https://b.example/x?y" } },
      [/points to https:\/\/b\.example, and/],
    ],
    ["a redirect to nowhere", {}, { status: 304 }, [/no such answer.*endpoint/]],
    ["a success that is not the operation's", {}, { status: 200 }, [/no such answer/]],
    ["414", {}, { status: 414 }, [/shorten what/]],
    ["431", {}, { status: 431 }, [/counts twice/]],
    ["400, which says what it is", {}, { status: 400 }, []],
    ["400 for a filter", {}, { status: 400, detail: { target: "Filter" } }, [/filter-syntax/]],
    ["a success that was called an error", {}, { status: 204, isExpected: true }, []],
  ];
  for (const [name, call, failed, advice] of given) {
    it(`has something to say on ${name}`, () => {
      const lines = adviseOnStatus({ ...called, ...call }, { ...answer, ...failed }, now);
      expect(lines).to.have.length(advice.length);
      for (const [index, line] of lines.entries()) expect(line).to.match(advice[index] ?? /^$/);
    });
  }
});

function conflict(code: string): Partial<FailedAnswer> {
  return { status: 409, detail: { code } };
}

/** A service whose clock is so many minutes behind this machine's. */
function at(minutes: number): Partial<FailedAnswer> {
  return { headers: { date: new Date(now - minutes * 60_000).toUTCString() } };
}
