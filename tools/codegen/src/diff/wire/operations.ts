import type { Operation, ServiceVersion } from "@restline/spec-model";
import { nameOperation } from "@restline/spec-model/origins";
import type { Report } from "./change.ts";
import { compareDocs } from "./docs.ts";
import type { Pair, Types } from "./environment.ts";
import { matchItems } from "./pair.ts";
import { compareParameters, erase } from "./parameters.ts";
import { comparePayload } from "./payload.ts";
import { compareResponses } from "./responses.ts";

/** Reports what has become of the operations of a version. */
export function compareOperations(versions: Pair<ServiceVersion>, report: Report): void {
  const named = { before: versions.before.types, after: versions.after.types };
  const { both, renamed, removed, added } = matchOperations(versions);
  for (const operation of removed) {
    const name = nameOperation(operation);
    report({
      change: "operationRemoved",
      direction: "none",
      place: showOperation(operation),
      before: name,
      subject: `operation ${name}`,
      word: operation.name,
      side: "base",
      operations: [name],
    });
  }
  for (const operation of added) {
    const name = nameOperation(operation);
    report({
      change: "operationAdded",
      direction: "none",
      place: showOperation(operation),
      after: name,
      subject: `operation ${name}`,
      word: operation.name,
      side: "head",
      operations: [],
    });
  }
  for (const pair of renamed) {
    report({
      ...describe(pair),
      change: "operationRenamed",
      direction: "none",
      before: nameOperation(pair.before),
      after: nameOperation(pair.after),
      formerly: `operation ${nameOperation(pair.before)}`,
    });
  }
  for (const pair of [...both, ...renamed]) compareOperation(pair, named, report);
}

/** Pairs operations by their names, then those that are left by verb and path. */
function matchOperations({ before, after }: Pair<ServiceVersion>) {
  const byName = matchItems(before.operations, after.operations, nameOperation);
  const byRoute = matchItems(
    byName.removed,
    byName.added,
    ({ verb, path }) => `${verb} ${erase(path)}`,
  );
  return {
    both: byName.both,
    renamed: byRoute.both,
    removed: byRoute.removed,
    added: byRoute.added,
  };
}

function compareOperation(pair: Pair<Operation>, named: Pair<Types>, report: Report): void {
  const { before, after } = pair;
  const shared = describe(pair);
  const place = { place: shared.place, named, report };
  if (before.verb !== after.verb) {
    const states = { before: before.verb.toUpperCase(), after: after.verb.toUpperCase() };
    report({ ...shared, direction: "request", change: "verbChanged", ...states });
  }
  if (erase(before.path) !== erase(after.path)) {
    const states = { before: before.path, after: after.path };
    report({ ...shared, direction: "request", change: "pathChanged", ...states });
  }
  compareParameters(pair, place);
  compareBody(pair, named, report);
  compareResponses(pair, place);
  comparePaging(pair, report);
  comparePolling(pair, report);
  compareDocs(pair, { ...shared, what: "the operation" }, report);
}

function compareBody(pair: Pair<Operation>, named: Pair<Types>, report: Report): void {
  const { before, after } = { before: pair.before.body, after: pair.after.body };
  const shared = { ...describe(pair), direction: "request", what: "the body" } as const;
  if (before === undefined && after !== undefined) {
    report({ ...shared, change: after.optional ? "bodyAdded" : "requiredBodyAdded" });
  } else if (before !== undefined && after === undefined) {
    report({ ...shared, change: "bodyRemoved" });
  } else if (before !== undefined && after !== undefined) {
    comparePayload({ before, after }, { ...shared, named, report });
  }
}

function comparePaging(pair: Pair<Operation>, report: Report): void {
  const { before, after } = { before: pair.before.paging, after: pair.after.paging };
  const shared = { ...describe(pair), direction: "response" } as const;
  if (before === undefined && after !== undefined) report({ ...shared, change: "pagingAdded" });
  if (before !== undefined && after === undefined) report({ ...shared, change: "pagingRemoved" });
  if (before === undefined || after === undefined) return;
  const states = { before: showPaging(before), after: showPaging(after) };
  if (states.before !== states.after) report({ ...shared, change: "pagingChanged", ...states });
}

function showPaging(paging: NonNullable<Operation["paging"]>): string {
  const { items, nextLink, nextLinkVerb, reinjected, continuationToken: token } = paging;
  const from = token?.from.kind === "body" ? token.from.path.join(".") : token?.from.name;
  return [
    `items in ${items.join(".") || "the body"}`,
    ...(nextLink === undefined ? [] : [`next link in ${nextLink.join(".")}`]),
    ...(nextLinkVerb === undefined ? [] : [`asked with ${nextLinkVerb}`]),
    ...(reinjected === undefined ? [] : [`with ${reinjected.join(", ")} again`]),
    ...(token === undefined ? [] : [`token from ${from} to ${token.to.kind} ${token.to.name}`]),
  ].join(", ");
}

function comparePolling(pair: Pair<Operation>, report: Report): void {
  const { before, after } = { before: pair.before.polling, after: pair.after.polling };
  const shared = { ...describe(pair), direction: "response" } as const;
  const states = { before: before?.finalStateVia ?? "", after: after?.finalStateVia ?? "" };
  if (states.before === states.after) return;
  if (before === undefined) report({ ...shared, change: "pollingAdded", ...states });
  else if (after === undefined) report({ ...shared, change: "pollingRemoved", ...states });
  else report({ ...shared, change: "pollingChanged", ...states });
}

function describe({ before, after }: Pair<Operation>) {
  return {
    place: showOperation(after),
    subject: `operation ${nameOperation(after)}`,
    word: after.name,
    side: "head",
    operations: [nameOperation(before)],
  } as const;
}

/** `DELETE /items/{id}` */
export function showOperation({ verb, path }: Pick<Operation, "verb" | "path">): string {
  return `${verb.toUpperCase()} ${path}`;
}
