import { findStale, hashOperation, readFixtures, type NamedFixture } from "@restline/contract-kit";
import { expect } from "chai";
import { fixturesFolder } from "../src/fixtures-folder.ts";
import { readWebPubSubSpec } from "../src/web-pubsub-spec.ts";

describe("a change of the spec", () => {
  let fixtures: readonly NamedFixture[];
  before(async () => {
    const spec = await readWebPubSubSpec();
    const read = await readFixtures(fixturesFolder);
    // As if each had been made today: which of them are stale already is another test's business.
    fixtures = read.fixtures.map((named) => {
      const { apiVersion, operation } = named.fixture;
      const fixture = { ...named.fixture, spec: hashOperation(spec, operation, apiVersion) };
      return { ...named, fixture };
    });
  });

  interface Change {
    readonly what: string;
    readonly file: string;
    /** What is replaced, whatever its value is today, and by what. */
    readonly edit: readonly [from: RegExp, to: string];
    /** Whose fixtures it makes stale, and since which api-version. */
    readonly operations: readonly string[];
    readonly since: string;
  }
  const changes: readonly Change[] = [
    {
      what: "how long a page may be",
      file: "models/groups.tsp",
      edit: [/@maxValue\(\d{1,3}\)/, "@maxValue(17)"],
      operations: ["listConnectionsInGroup"],
      since: "2024-12-01",
    },
    {
      what: "how long a message may live",
      file: "models/messages.tsp",
      edit: [/@maxValue\(\d+\)/, "@maxValue(17)"],
      operations: ["sendToAll", "sendToConnection", "sendToGroup", "sendToUser"],
      since: "2024-01-01",
    },
    {
      what: "how short the life of a token may be",
      file: "models/client-tokens.tsp",
      edit: [/@minValue\(\d+\)/, "@minValue(17)"],
      operations: ["generateClientToken"],
      since: "2022-11-01",
    },
    {
      what: "what permissions there are",
      file: "models/permissions.tsp",
      edit: [/"joinLeaveGroup",/, '"joinGroup",'],
      operations: ["checkPermission", "grantPermission", "revokePermission"],
      since: "2021-10-01",
    },
    {
      what: "that a group has to be named",
      file: "models/groups.tsp",
      edit: [/groups: string\[\];/, "groups?: string[];"],
      operations: ["addConnectionsToGroups"],
      since: "2024-01-01",
    },
    {
      what: "a description alone",
      file: "models/messages.tsp",
      edit: [/How many seconds/, "For how many seconds"],
      operations: [],
      since: "2021-10-01",
    },
  ];
  for (const { edit, file, operations, since, what } of changes) {
    it(`of ${what} makes exactly the fixtures stale that it touches`, async () => {
      let edits = 0;
      const spec = await readWebPubSubSpec((path, text) => {
        if (!path.endsWith(`/web-pubsub/${file}`)) return text;
        edits += edit[0].test(text) ? 1 : 0;
        return text.replace(edit[0], edit[1]);
      });
      expect(edits, `${file} has ${edit[0].source}`).to.equal(1);
      const touched = fixtures.filter(
        ({ fixture: { apiVersion = "", operation } }) =>
          operations.includes(operation) && apiVersion >= since,
      );
      expect(findStale(spec, fixtures).map(({ name }) => name)).to.deep.equal(
        touched.map(({ name }) => name),
      );
      expect(touched.length > 0).to.equal(operations.length > 0);
    });
  }
});
