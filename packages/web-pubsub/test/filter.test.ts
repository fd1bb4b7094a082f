import { createEmulator } from "@restline/web-pubsub-emulator";
import type { Emulator } from "@restline/web-pubsub-emulator";
import { filter, WebPubSubServiceClient } from "@restline/web-pubsub";
import type { Filter, NumberExpression, TextExpression } from "@restline/web-pubsub";
import { expect } from "chai";
import {
  assert,
  asyncProperty,
  array,
  constant,
  constantFrom,
  integer,
  letrec,
  oneof,
  option,
  record,
  string,
} from "fast-check";
import type { Arbitrary } from "fast-check";

import { connectClient } from "./live-client.ts";
import type { LiveClient } from "./live-client.ts";

/** A text and a part of it. */
interface Pair {
  readonly of: TextOperand;
  readonly part: TextOperand;
}

/** A connection as the test knows it. */
interface Subject {
  readonly hub: string;
  readonly connectionId: string;
  readonly userId: string | null;
  readonly groups: readonly string[];
}

/** Something built, and what it comes to for a connection by the test's own reckoning. */
interface Case<Built, Value> {
  readonly built: Built;
  readonly evaluate: (subject: Subject) => Value;
}

const users: readonly { userId?: string; groups: string[] }[] = [
  { groups: [] },
  { userId: "ada", groups: ["news"] },
  { userId: "O'Hara", groups: ["news", "o'clock"] },
  { userId: " Grüße 🔑 ", groups: ["ada"] },
  { userId: "ADA) or (true", groups: ["NEWS", "a", "b", "c"] },
];

const literals = oneof(
  constantFrom("ada", "ADA", "O'Hara", "'", "''", "news", "a", "", " ", "o'clock", "🔑"),
  string({ maxLength: 4 }),
);

type Text = Case<TextExpression, string | null>;
type Count = Case<NumberExpression, number | null>;
type TextOperand = Case<TextExpression | string | null, string | null>;
type Condition = Case<Filter, boolean>;

const { condition } = letrec<{
  text: Text;
  textOperand: TextOperand;
  count: Count;
  condition: Condition;
}>((tie) => ({
  text: oneof(
    { maxDepth: 3 },
    constant<Text>({ built: filter.userId, evaluate: ({ userId }) => userId }),
    constant<Text>({ built: filter.connectionId, evaluate: ({ connectionId }) => connectionId }),
    tie("text").map(({ built, evaluate }): Text => ({
      built: built.toLowerCase(),
      evaluate: (subject) => evaluate(subject)?.toLowerCase() ?? null,
    })),
    tie("text").map(({ built, evaluate }): Text => ({
      built: built.trim(),
      evaluate: (subject) => evaluate(subject)?.trim() ?? null,
    })),
    record({
      of: tie("text"),
      start: integer({ min: -1, max: 3 }),
      length: option(integer({ min: 0, max: 4 })),
    }).map(({ of, start, length }): Text => ({
      built: of.built.substring(start, length ?? undefined),
      evaluate: (subject) => cut(of.evaluate(subject), start, length),
    })),
    record({ of: tie("text"), other: tie("textOperand") }).map(({ of, other }): Text => ({
      built: of.built.concat(other.built),
      evaluate: (subject) => glue(of.evaluate(subject), other.evaluate(subject)),
    })),
  ),
  textOperand: oneof(
    { maxDepth: 3 },
    option(literals).map((value): TextOperand => ({ built: value, evaluate: () => value })),
    tie("text"),
  ),
  count: oneof(
    constant<Count>({
      built: filter.groups.length,
      evaluate: ({ groups }) => groups.length,
    }),
    tie("text").map(({ built, evaluate }): Count => ({
      built: built.length,
      evaluate: (subject) => evaluate(subject)?.length ?? null,
    })),
    record({ of: tie("text"), part: tie("textOperand") }).map(({ of, part }): Count => ({
      built: of.built.indexOf(part.built),
      evaluate: (subject) => both({ of, part }, subject, (all, one) => all.indexOf(one)) ?? -1,
    })),
  ),
  condition: oneof(
    { maxDepth: 4 },
    record({ left: tie("text"), right: tie("textOperand") }).map(({ left, right }): Condition => ({
      built: left.built.eq(right.built),
      evaluate: (subject) => left.evaluate(subject) === right.evaluate(subject),
    })),
    record({
      left: tie("text"),
      list: array(tie("textOperand"), { minLength: 1, maxLength: 3 }),
    }).map(({ left, list }): Condition => ({
      built: left.built.in(list.map(({ built }) => built)),
      evaluate: (subject) =>
        list.some(({ evaluate }) => evaluate(subject) === left.evaluate(subject)),
    })),
    record({ of: tie("text"), part: tie("textOperand") }).map(({ of, part }): Condition => ({
      built: of.built.startsWith(part.built),
      evaluate: (subject) =>
        both({ of, part }, subject, (all, one) => all.startsWith(one)) ?? false,
    })),
    record({ of: tie("text"), part: tie("textOperand") }).map(({ of, part }): Condition => ({
      built: of.built.endsWith(part.built),
      evaluate: (subject) => both({ of, part }, subject, (all, one) => all.endsWith(one)) ?? false,
    })),
    record({ of: tie("text"), part: tie("textOperand") }).map(({ of, part }): Condition => ({
      built: of.built.contains(part.built),
      evaluate: (subject) => both({ of, part }, subject, (all, one) => all.includes(one)) ?? false,
    })),
    literals.map((group): Condition => ({
      built: filter.groups.contains(group),
      evaluate: ({ groups }) => groups.includes(group),
    })),
    record({
      operator: constantFrom("gt", "ge", "lt", "le", "eq", "ne"),
      left: tie("count"),
      right: integer({ min: -2, max: 6 }),
    }).map(({ operator, left, right }): Condition => ({
      built: left.built[operator](right),
      evaluate: (subject) => compare(operator, left.evaluate(subject), right),
    })),
    array(tie("condition"), { minLength: 1, maxLength: 3 }).map(([first, ...others]): Condition => {
      if (first === undefined) throw new Error("an array of one has a first");
      return {
        built: filter.and(first.built, ...others.map(({ built }) => built)),
        evaluate: (subject) => [first, ...others].every(({ evaluate }) => evaluate(subject)),
      };
    }),
    array(tie("condition"), { minLength: 1, maxLength: 3 }).map(([first, ...others]): Condition => {
      if (first === undefined) throw new Error("an array of one has a first");
      return {
        built: filter.or(first.built, ...others.map(({ built }) => built)),
        evaluate: (subject) => [first, ...others].some(({ evaluate }) => evaluate(subject)),
      };
    }),
    tie("condition").map(({ built, evaluate }): Condition => ({
      built: filter.not(built),
      evaluate: (subject) => !evaluate(subject),
    })),
  ),
}));

describe("A filter that is built", () => {
  let emulator: Emulator;
  let clients: LiveClient[] = [];
  let subjects: { chat: WebPubSubServiceClient; subject: Subject }[] = [];

  before(async () => {
    emulator = await createEmulator();
    for (const [index, { userId, groups }] of users.entries()) {
      const hub = `hub${index}`;
      const chat = new WebPubSubServiceClient(emulator.connectionString, hub, {
        httpClient: emulator.httpClient,
      });
      const client = await connectClient(
        chat,
        userId === undefined ? { groups } : { userId, groups },
      );
      const { connectionId } = client;
      clients = [...clients, client];
      subjects = [
        ...subjects,
        { chat, subject: { hub, connectionId, userId: userId ?? null, groups } },
      ];
    }
  });

  after(async () => {
    await Promise.all(clients.map((client) => client[Symbol.asyncDispose]()));
    await emulator.close();
  });

  it("means to the service what it means here, whatever it is made of", async () => {
    const arbitrary: Arbitrary<Condition> = condition;
    const seen = { true: 0, false: 0 };
    await assert(
      asyncProperty(arbitrary, async ({ built, evaluate }) => {
        for (const { chat, subject } of subjects) {
          const expected = evaluate(subject);
          seen[`${expected}`] += 1;
          const recipients = await countRecipients(emulator, subject.hub, () =>
            chat.sendToAll("", { filter: built }),
          );
          expect(recipients, `${built} for ${subject.userId}`).to.equal(expected ? 1 : 0);
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.true, "filters that were true").to.be.greaterThan(50);
    expect(seen.false, "filters that were false").to.be.greaterThan(50);
  });
});

/** To how many connections the one message of some work goes. */
async function countRecipients(
  emulator: Emulator,
  hub: string,
  work: () => Promise<unknown>,
): Promise<number> {
  let recipients = 0;
  const stop = emulator.listen((happening) => {
    if (happening.kind === "messageSent" && happening.hub === hub) ({ recipients } = happening);
  });
  try {
    await work();
  } finally {
    stop();
  }
  return recipients;
}

function both<Value>(
  { of, part }: Pair,
  subject: Subject,
  apply: (left: string, right: string) => Value,
): Value | undefined {
  const one = of.evaluate(subject);
  const other = part.evaluate(subject);
  return one === null || other === null ? undefined : apply(one, other);
}

function cut(value: string | null, start: number, length: number | null): string | null {
  if (value === null || start < 0) return null;
  const end = length === null ? value.length : start + length;
  return start > value.length || end > value.length ? null : value.slice(start, end);
}

function glue(left: string | null, right: string | null): string | null {
  return left === null && right === null ? null : (left ?? "") + (right ?? "");
}

function compare(
  operator: "gt" | "ge" | "lt" | "le" | "eq" | "ne",
  left: number | null,
  right: number,
): boolean {
  if (operator === "eq") return left === right;
  if (operator === "ne") return left !== right;
  if (left === null) return false;
  const holds = { gt: left > right, ge: left >= right, lt: left < right, le: left <= right };
  return holds[operator];
}
