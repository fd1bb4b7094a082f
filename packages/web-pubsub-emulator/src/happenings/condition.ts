import { isDeepStrictEqual } from "node:util";
import { EmulatorError } from "../errors.ts";
import type { Happening, HappeningDetail } from "../hub/happening.ts";
import { kinds, listFields } from "./fields.ts";
import { suggestNearest } from "../nearest.ts";

/** What a wait is for, in a form that happenings are held against one after the other. */
export interface Condition {
  /** What one more happening means for it. */
  judge(happening: Happening): Judgement;
  /** What is so at this moment, whatever has happened. */
  readonly membership?: { readonly connectionId: string; readonly group: string };
}

export type Judgement =
  | { readonly kind: "met"; readonly result: HappeningDetail }
  /** It will not come to be any more; `revived`: after that it may again. */
  | { readonly kind: "hopeless"; readonly why: string }
  | { readonly kind: "revived" }
  | { readonly kind: "nothing" };

const nothing: Judgement = { kind: "nothing" };
const revived: Judgement = { kind: "revived" };

/**
 * Reads a pattern of whatever origin.
 *
 * @throws EmulatorError `InvalidPattern`, with the property that is wrong.
 */
export function readCondition(pattern: unknown): Condition {
  if (typeof pattern !== "object" || pattern === null || Array.isArray(pattern)) {
    throw refuse("pattern", 'a pattern is an object such as { kind: "connected" }.');
  }
  const given: Readonly<Record<string, unknown>> = { ...pattern };
  if ("kind" in given) return readKind(given);
  const names = Object.keys(given).sort();
  switch (names.join(" ")) {
    case "connectionClosed":
      return createClosed(readText(given, "connectionClosed"));
    case "connection joined":
      return createJoined(readText(given, "connection"), readText(given, "joined"));
    case "connection left":
      return createLeft(readText(given, "connection"), readText(given, "left"));
    default: {
      const odd = names.find((name) => !shorthands.includes(name)) ?? names[0] ?? "pattern";
      throw refuse(
        odd,
        `a pattern has a kind, or is { connection, joined }, { connection, left } or { connectionClosed }.${suggestNearest(odd, ["kind", ...shorthands])}`,
      );
    }
  }
}

const shorthands = ["connection", "connectionClosed", "joined", "left"];

function readKind(given: Readonly<Record<string, unknown>>): Condition {
  const { kind, ...values } = given;
  const fields = listFields(String(kind));
  if (fields === undefined) {
    throw refuse(
      "kind",
      `nothing of the kind ${JSON.stringify(String(kind))} happens.${suggestNearest(String(kind), kinds)}`,
    );
  }
  const expected = Object.entries(values).filter(([, value]) => value !== undefined);
  for (const [name] of expected) {
    if (!fields.includes(name)) {
      throw refuse(
        name,
        `what is ${String(kind)} has no such field.${suggestNearest(name, fields)}`,
      );
    }
  }
  return {
    judge: (happening) =>
      happening.kind === kind &&
      expected.every(([name, value]) => isDeepStrictEqual(Reflect.get(happening, name), value))
        ? { kind: "met", result: happening }
        : nothing,
  };
}

function createClosed(connectionId: string): Condition {
  return {
    judge: (happening) =>
      happening.kind === "disconnected" && happening.connectionId === connectionId
        ? { kind: "met", result: happening }
        : nothing,
  };
}

function createJoined(connectionId: string, group: string): Condition {
  return {
    membership: { connectionId, group },
    judge(happening) {
      if (!("connectionId" in happening) || happening.connectionId !== connectionId) return nothing;
      const { kind, hub } = happening;
      if (kind === "joined" && happening.group === group) return { kind: "met", result: happening };
      if (kind === "connected") {
        if (!happening.groups.includes(group)) return revived;
        return { kind: "met", result: { kind: "joined", hub, connectionId, group } };
      }
      if (kind !== "disconnected") return nothing;
      const why = `connection ${connectionId} is closed, and was not in group ${group}`;
      return { kind: "hopeless", why };
    },
  };
}

function createLeft(connectionId: string, group: string): Condition {
  return {
    judge(happening) {
      if (!("connectionId" in happening) || happening.connectionId !== connectionId) return nothing;
      const { kind, hub } = happening;
      if (kind === "left" && happening.group === group) return { kind: "met", result: happening };
      if (kind !== "disconnected") return nothing;
      return { kind: "met", result: { kind: "left", hub, connectionId, group } };
    },
  };
}

function readText(given: Readonly<Record<string, unknown>>, property: string): string {
  const value = given[property];
  if (typeof value === "string" && value !== "") return value;
  throw refuse(property, "it must be a string that is not empty.");
}

function refuse(property: string, problem: string): EmulatorError {
  return new EmulatorError("InvalidPattern", `The pattern's ${property}: ${problem}`, { property });
}
