import { readFileSync } from "node:fs";
import { createEmulator, manualClock, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import type { Choices } from "./choices.ts";
import { clientChoices } from "./client-choices.ts";
import { entraChoices } from "./entra-choices.ts";
import { faultChoices } from "./fault-choices.ts";
import { filterChoices } from "./filter-choices.ts";
import { nameChoices } from "./name-choices.ts";
import { protobufChoices } from "./protobuf-choices.ts";
import { reliableChoices } from "./reliable-choices.ts";
import { inProcess } from "./rest-caller.ts";
import { restChoices } from "./rest-choices.ts";
import { TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";
import { upstreamChoices } from "./upstream-choices.ts";

const clock = manualClock();

const topics: readonly Choices[] = [
  restChoices,
  nameChoices,
  entraChoices,
  filterChoices,
  clientChoices,
  reliableChoices,
  protobufChoices,
  upstreamChoices,
  faultChoices,
];
/** A name that two topics have stands here twice, and so not as often as on the page. */
const tests = topics.flatMap((topic) => Object.entries(topic));

describe("choices of docs/emulator-differences.md", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator({ clock });
  });
  afterEach(() => emulator.close());

  for (const [name, test] of tests) {
    it(name, () =>
      test({
        emulator,
        clock,
        call: (method, path, rest = {}) => inProcess.call(emulator, { method, path, ...rest }),
        openJson: (claims) => TestSocket.openJson(createClientUrl(emulator, "chat", claims)),
      }),
    );
  }

  it("are all tested here, and nothing else is", () => {
    const page = new URL("../../../docs/emulator-differences.md", import.meta.url);
    const rows = readFileSync(page, "utf8").matchAll(/^\| `([^`]+)` *\|/gm);
    expect(Array.from(rows, ([, name]) => name)).to.have.members(tests.map(([name]) => name));
  });
});
