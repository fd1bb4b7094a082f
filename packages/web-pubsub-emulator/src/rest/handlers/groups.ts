import type { Audience } from "../../hub/audience.ts";
import { invalidGroupNameMessage, isGroupName } from "../../hub/names.ts";
import { readPathParameter, type RestCall } from "../call.ts";
import { ok, refuse, type Outcome } from "../outcome.ts";
import { badRequest } from "../problem.ts";
import { readFilter, type Refused } from "./audience.ts";
import { readJsonBody } from "./json-body.ts";
import { groupNotFound } from "./missing.ts";

/** 200 while the group has a member, otherwise 404. */
export function groupExists(call: RestCall): Outcome {
  const group = readPathParameter(call, "group");
  return call.hub.hasGroup(group) ? ok : groupNotFound(group);
}

/** Puts the connections that a filter picks into groups; without a filter, all of the hub. */
export function addConnectionsToGroups(call: RestCall): Outcome {
  const order = readOrder(call);
  if (order.kind === "refused") return order.outcome;
  // Picked before anything changes: a filter may ask for the very groups that are being changed.
  for (const connection of Array.from(call.hub.select(order.audience))) {
    for (const group of order.groups) call.hub.join(connection, group);
  }
  return ok;
}

/** Takes the connections that a filter picks out of groups; without a filter, all of the hub. */
export function removeConnectionsFromGroups(call: RestCall): Outcome {
  const order = readOrder(call);
  if (order.kind === "refused") return order.outcome;
  for (const connection of Array.from(call.hub.select(order.audience))) {
    for (const group of order.groups) call.hub.leave(connection, group);
  }
  return ok;
}

type Order =
  | { readonly kind: "order"; readonly groups: readonly string[]; readonly audience: Audience }
  | Refused;

/** Reads `{ groups, filter? }`. Names of properties are taken as they are documented. */
function readOrder(call: RestCall): Order {
  const body = readJsonBody(call);
  if (body.kind === "refused") return body;
  const groups = body.value["groups"];
  if (groups === undefined || groups === null) {
    const message = "The Groups field is required.";
    return { kind: "refused", outcome: { kind: "validation", parameter: "Groups", message } };
  }
  if (!isStrings(groups)) return refuseBody("groups must be a list of strings.");
  if (!groups.every(isGroupName)) return refuseBody(invalidGroupNameMessage);
  const filter = body.value["filter"];
  const scope = { kind: "all" } as const;
  if (filter === undefined || filter === null || filter === "") {
    return { kind: "order", groups, audience: { scope } };
  }
  if (typeof filter !== "string") return refuseBody("filter must be a string.");
  const compiled = readFilter(filter, "Filter");
  if (compiled.kind === "refused") return compiled;
  return { kind: "order", groups, audience: { scope, filter: compiled.filter } };
}

/** Whether a value from outside is a list of strings and nothing else. */
function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function refuseBody(message: string): Refused {
  return { kind: "refused", outcome: refuse(badRequest(message)) };
}
