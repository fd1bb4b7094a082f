import { expect } from "chai";
import { manualClock } from "../clock.ts";
import type { HappeningDetail } from "../hub/happening.ts";
import { Happenings, rememberedHappenings } from "./happenings.ts";
import type { WaitOptions } from "./pattern.ts";

const joined = (connectionId: string, group = "g") =>
  ({ kind: "joined", hub: "chat", connectionId, group }) as const;
const connected = (connectionId: string, groups: readonly string[] = []) =>
  ({
    kind: "connected",
    hub: "chat",
    connectionId,
    userId: null,
    subprotocol: "",
    groups,
  }) as const;
const disconnected = (connectionId: string) =>
  ({
    kind: "disconnected",
    hub: "chat",
    connectionId,
    userId: null,
    by: "client",
    code: 1000,
    reason: "",
  }) as const;

/** Happenings of a hub in which nobody is, as far as anybody knows. */
function createStage(members: Readonly<Record<string, string>> = {}) {
  const happenings = new Happenings(manualClock({ startAt: 5 }));
  const waitFor = (pattern: unknown, options: WaitOptions = {}): Promise<HappeningDetail> =>
    happenings.waitFor(pattern, options, (id, group) =>
      members[id] === group ? "chat" : undefined,
    );
  return { happenings, waitFor };
}

function failure(wait: Promise<unknown>): Promise<Error & { readonly code?: unknown }> {
  return wait.then(
    (result) => {
      throw new Error(`It came to be: ${JSON.stringify(result)}`);
    },
    (error: Error) => error,
  );
}

describe("Happenings", () => {
  it("stamps what happens and tells every listener until it stops", () => {
    const { happenings } = createStage();
    const heard: unknown[] = [];
    const stop = happenings.listen((happening) => heard.push(happening));
    {
      using _briefly = happenings.listen((happening) => heard.push(happening.kind));
      happenings.publish(joined("a1"));
    }
    stop();
    happenings.publish(joined("a2"));
    expect(heard).to.deep.equal([{ time: 5, ...joined("a1") }, "joined"]);
  });

  it("remembers at least the last thousand, and not everything", async () => {
    const { happenings, waitFor } = createStage();
    for (let index = 0; index <= 3 * rememberedHappenings; index++) {
      happenings.publish(joined(`c${index}`));
    }
    await waitFor({ kind: "joined", connectionId: `c${2 * rememberedHappenings + 1}` });
    const forgotten = waitFor({ kind: "joined", connectionId: "c0" }, { timeoutInMs: 5 });
    expect((await failure(forgotten)).name).to.equal("TimeoutError");
  });
});

describe("waiting", () => {
  it("finds what has happened, and waits for what has not", async () => {
    const { happenings, waitFor } = createStage();
    happenings.publish(joined("a1"));
    expect(await waitFor({ kind: "joined", connectionId: "a1" })).to.include({ group: "g" });
    const waiting = waitFor({ kind: "joined", connectionId: "a2" });
    happenings.publish(joined("a3"));
    happenings.publish(joined("a2"));
    expect(await waiting).to.include({ connectionId: "a2" });
  });

  it("compares lists by what is in them", async () => {
    const { happenings, waitFor } = createStage();
    happenings.publish(connected("a1", ["x"]));
    happenings.publish(connected("a2", ["x", "y"]));
    expect(await waitFor({ kind: "connected", groups: ["x", "y"] })).to.include({
      connectionId: "a2",
    });
  });

  it("for a group ends when the connection joins, has joined, or came with it", async () => {
    const { happenings, waitFor } = createStage({ old: "news" });
    const pattern = { connection: "a1", joined: "news" };
    const waiting = waitFor(pattern);
    happenings.publish(joined("a2", "news"));
    happenings.publish(joined("a1", "sport"));
    happenings.publish(joined("a1", "news"));
    expect(await waiting).to.include(joined("a1", "news"));
    expect(await waitFor(pattern)).to.include(joined("a1", "news"));
    happenings.publish(connected("a3", ["news"]));
    expect(await waitFor({ connection: "a3", joined: "news" })).to.include(joined("a3", "news"));
    expect(await waitFor({ connection: "old", joined: "news" })).to.include(joined("old", "news"));
  });

  it("for a group fails when the connection is closed before it has joined", async () => {
    const { happenings, waitFor } = createStage();
    const pattern = { connection: "a1", joined: "news" };
    const waiting = waitFor(pattern);
    happenings.publish(disconnected("a1"));
    for (const wait of [waiting, waitFor(pattern)]) {
      const error = await failure(wait);
      expect(error.code).to.equal("ConnectionGone");
      expect(error.message).to.match(
        /^Waiting for \{ connection: 'a1', joined: 'news' \} is in vain: connection a1 is closed, and was not in group news\. The latest that happened:\n.*- a1 {2}closed by the client/,
      );
    }
    // An id may be used again.
    happenings.publish(connected("a1"));
    const again = waitFor(pattern);
    happenings.publish(joined("a1", "news"));
    expect(await again).to.include({ kind: "joined" });
  });

  it("for leaving ends with the group or with the connection", async () => {
    const { happenings, waitFor } = createStage();
    const waits = [
      waitFor({ connection: "a1", left: "news" }),
      waitFor({ connection: "a2", left: "news" }),
    ];
    const left = { kind: "left", hub: "chat", connectionId: "a1", group: "news" } as const;
    happenings.publish({ ...left, group: "sport" });
    happenings.publish(left);
    happenings.publish(disconnected("a2"));
    const groups = (await Promise.all(waits)).map((result) => ({ ...result, time: 0 }));
    expect(groups).to.deep.equal([
      { ...left, time: 0 },
      { ...left, connectionId: "a2", time: 0 },
    ]);
  });

  it("for the end of a connection ends with it", async () => {
    const { happenings, waitFor } = createStage();
    const waiting = waitFor({ connectionClosed: "a1" });
    happenings.publish(disconnected("a2"));
    happenings.publish(disconnected("a1"));
    expect(await waiting).to.include(disconnected("a1"));
    expect(await waitFor({ connectionClosed: "a1" })).to.include(disconnected("a1"));
  });

  it("is given up with the signal's reason, or a sentence where that says nothing", async () => {
    const { happenings, waitFor } = createStage();
    const outcome = async (reason?: unknown): Promise<Error> => {
      const controller = new AbortController();
      const waiting = waitFor({ kind: "left" }, { abortSignal: controller.signal });
      controller.abort(reason);
      const during = await failure(waiting);
      const before = await failure(waitFor({ kind: "left" }, { abortSignal: controller.signal }));
      expect(before.message).to.equal(during.message);
      return during;
    };
    expect((await outcome(new Error("enough"))).message).to.equal("enough");
    const silent = await outcome();
    expect(silent.name).to.equal("AbortError");
    expect(silent.message).to.equal(
      "Waiting for { kind: 'left' } was given up. Nothing has happened.",
    );
    happenings.publish(joined("a1"));
    expect((await outcome("no error")).message).to.match(
      /given up\. The latest.*\n.* a1 joined g$/,
    );
  });

  it("is given up after a time, of the machine's", async () => {
    const { waitFor } = createStage();
    for (const options of [{ timeoutInMs: 1 }, { abortSignal: AbortSignal.timeout(1) }]) {
      const error = await failure(waitFor({ kind: "left" }, options));
      expect(error.name).to.equal("TimeoutError");
      expect(error.message).to.match(
        /^Waiting for \{ kind: 'left' \} (did not end within 1 ms|took)/,
      );
    }
    for (const timeoutInMs of [-1, Number.NaN, 2 ** 31]) {
      const error = await failure(waitFor({ kind: "left" }, { timeoutInMs }));
      expect(error.code).to.equal("InvalidTimeout");
    }
  });

  it("ends when the emulator is closed or reset; what has happened is still found after the end", async () => {
    const { happenings, waitFor } = createStage();
    happenings.publish(joined("a0"));
    const waiting = waitFor({ kind: "left" });
    happenings.reset();
    expect((await failure(waiting)).code).to.equal("Reset");
    happenings.publish(joined("a1"));
    const last = waitFor({ kind: "joined", connectionId: "a0" });
    happenings.close();
    expect((await failure(last)).code).to.equal("Closed");
    expect(await waitFor({ kind: "joined" })).to.include({ connectionId: "a1" });
    const late = await failure(waitFor({ kind: "left" }));
    expect(late.message).to.match(
      /^Waiting for \{ kind: 'left' \} is in vain: the emulator is closed/,
    );
  });

  const mistakes: readonly (readonly [pattern: unknown, property: string, problem: RegExp])[] = [
    ["joined", "pattern", /is an object/],
    [null, "pattern", /is an object/],
    [[], "pattern", /is an object/],
    [{}, "pattern", /has a kind, or is/],
    [
      { kind: "conected" },
      "kind",
      /nothing of the kind "conected" happens\. Did you mean "connected"\?$/,
    ],
    [{ kind: "toString" }, "kind", /nothing of the kind/],
    [
      { kind: "joined", userId: "ada" },
      "userId",
      /what is joined has no such field\. Did you mean/,
    ],
    [{ connection: "a1" }, "connection", /\{ connection, joined \}/],
    [{ conection: "a1", joined: "g" }, "conection", /Did you mean "connection"\?$/],
    [{ connection: "a1", joined: "" }, "joined", /a string that is not empty\.$/],
    [{ connectionClosed: 7 }, "connectionClosed", /a string that is not empty\.$/],
    [{ connection: "a1", joined: "g", left: "g" }, "connection", /has a kind, or is/],
  ];
  for (const [pattern, property, problem] of mistakes) {
    it(`does not begin for ${JSON.stringify(pattern)}`, async () => {
      const error = await failure(createStage().waitFor(pattern));
      expect(error).to.include({ name: "EmulatorError", code: "InvalidPattern", property });
      expect(error.message).to.match(problem);
    });
  }
});
