import { expect } from "chai";
import type { Choices, Scene } from "./choices.ts";
import { complaint } from "./complaint.ts";
import type { RestAnswer } from "./rest-caller.ts";
import { TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

const hub = "/api/hubs/chat";
const text = { "content-type": "text/plain" };

/** What was decided for filters. */
export const filterChoices: Choices = {
  "filter-syntax": async ({ call }) => {
    for (const [filter, position] of [
      ["invalid filter", 14],
      ["userId eq", 9],
      ["userId eq 'a' 'b'", 17],
      ["userId = 'a'", 7],
    ] as const) {
      expect(complaint(await sendFiltered(call, filter))).to.equal(
        `400 filter: Invalid syntax for '${filter}': Syntax error at position ${position} in '${filter}'. (Parameter 'filter')`,
      );
    }
  },

  "filter-types": async ({ call }) => {
    for (const [filter, part, types] of [
      ["true and userId lt 1", "userId lt 1", "Type 'string', expect 'int'"],
      ["not length(userId) gt 5", "not length(userId)", "Type 'null', expect 'bool'"],
    ] as const) {
      expect(complaint(await sendFiltered(call, filter))).to.equal(
        `400 filter: Invalid syntax for '${part}': ${types}. (Parameter 'filter')`,
      );
    }
  },

  "filter-equality": async ({ call, emulator }) => {
    expect((await sendFiltered(call, "userId eq 1 or userId in (1, true)")).status).to.equal(202);
    expect((await emulator.waitFor({ kind: "messageSent" })).recipients).to.equal(0);
  },

  "filter-depth": async ({ call }) => {
    const filter = `${"(".repeat(101)}true${")".repeat(101)}`;
    expect(complaint(await sendFiltered(call, filter))).to.contain(
      "nested more than 100 levels deep",
    );
    expect((await sendFiltered(call, filter.slice(2, -2))).status).to.equal(202);
  },

  "filter-protocol": async ({ call, emulator, openJson }) => {
    using _json = await openJson();
    using _simple = await TestSocket.open(createClientUrl(emulator, "chat"));
    await sendFiltered(call, "protocol eq 'json.webpubsub.azure.v1'");
    expect((await emulator.waitFor({ kind: "messageSent" })).recipients).to.equal(1);
  },
};

function sendFiltered(call: Scene["call"], filter: string): Promise<RestAnswer> {
  const path = `${hub}/:send?filter=${encodeURIComponent(filter)}`;
  return call("POST", path, { headers: text, body: "x" });
}
