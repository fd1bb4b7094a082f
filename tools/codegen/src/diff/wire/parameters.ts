import type { Operation, OriginKey, Parameter } from "@restline/spec-model";
import { nameOperation } from "@restline/spec-model/origins";
import type { Report } from "./change.ts";
import { compareDocs } from "./docs.ts";
import type { Pair, Types } from "./environment.ts";
import { findRenames, matchItems } from "./pair.ts";
import { showType, showValue } from "./show.ts";
import { compareType } from "./type.ts";

export interface OperationPlace {
  readonly place: string;
  readonly named: Pair<Types>;
  readonly report: Report;
}

type Operations = Pair<Operation>;

/** Reports what has become of an operation's parameters; those of the path are told by their order. */
export function compareParameters(operations: Operations, place: OperationPlace): void {
  const { before, after } = operations;
  comparePath(operations, place);
  const [old, now] = [before, after].map(({ parameters }) =>
    parameters.filter((it) => it.kind !== "path" && !(it.kind === "query" && it.apiVersion)),
  );
  const matched = matchItems(old ?? [], now ?? [], keyOf);
  const moved = matched.removed.flatMap((gone) => {
    const there = matched.added.find(({ name }) => name.toLowerCase() === gone.name.toLowerCase());
    return there === undefined ? [] : [{ before: gone, after: there }];
  });
  const { both, renamed, removed, added } = findRenames(
    {
      both: matched.both,
      removed: matched.removed.filter((it) => !moved.some((pair) => pair.before === it)),
      added: matched.added.filter((it) => !moved.some((pair) => pair.after === it)),
    },
    ({ kind, type, optional }) => `${kind} ${showType(type)} ${optional}`,
  );
  const tell = place.report;
  for (const pair of moved) {
    const states = { before: pair.before.kind, after: pair.after.kind };
    tell({
      ...describe(operations, pair.after, place),
      change: "parameterMoved",
      ...states,
      side: "head",
    });
  }
  for (const pair of renamed) {
    tell({
      ...describe(operations, pair.after, place),
      change: "parameterRenamed",
      before: showParameter(pair.before),
      after: `\`${pair.after.name}\``,
      formerly: nameParameter(before, pair.before),
      side: "head",
    });
  }
  for (const parameter of removed) {
    const subject = nameParameter(before, parameter);
    const shared = { ...describe(operations, parameter, place), subject };
    tell({ ...shared, change: "parameterRemoved", side: "base" });
  }
  for (const parameter of added) {
    const change = parameter.optional ? "parameterAdded" : "requiredParameterAdded";
    tell({ ...describe(operations, parameter, place), change, side: "head" });
  }
  for (const pair of both) compareParameter(pair, operations, place);
}

function comparePath(operations: Operations, place: OperationPlace): void {
  const { before, after } = operations;
  const holes = [before, after].map(({ path }) =>
    [...path.matchAll(/\{([^}]*)\}/g)].map(([, it]) => it),
  );
  const [old = [], now = []] = holes;
  if (erase(before.path) !== erase(after.path)) return;
  for (const [index, name] of now.entries()) {
    const was = before.parameters.find((it) => it.kind === "path" && it.name === old[index]);
    const is = after.parameters.find((it) => it.kind === "path" && it.name === name);
    if (was === undefined || is === undefined) continue;
    if (was.name !== is.name) {
      place.report({
        ...describe(operations, is, place),
        change: "pathArgumentRenamed",
        before: was.name,
        after: is.name,
        formerly: nameParameter(before, was),
        side: "head",
      });
    }
    compareParameter({ before: was, after: is }, operations, place);
  }
}

/** A path without the names of its arguments: by it, two paths are the same for a service. */
export function erase(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, "{}");
}

function compareParameter(
  { before, after }: Pair<Parameter>,
  operations: Operations,
  place: OperationPlace,
): void {
  const shared = { ...describe(operations, after, place), side: "head" } as const;
  const { report, named } = place;
  if (before.optional !== after.optional) {
    const change = after.optional ? "parameterMadeOptional" : "parameterMadeRequired";
    report({ ...shared, change });
  }
  compareType({ before: before.type, after: after.type }, { ...shared, named, report });
  const [old, now] = [showStyle(before), showStyle(after)];
  if (old !== now) report({ ...shared, change: "parameterStyleChanged", before: old, after: now });
  if (showValue(before.default) !== showValue(after.default)) {
    const states = { before: showValue(before.default), after: showValue(after.default) };
    report({ ...shared, change: "defaultChanged", ...states });
  }
  compareDocs({ before, after }, shared, report);
}

function showStyle(parameter: Parameter): string {
  switch (parameter.kind) {
    case "path":
      return [
        parameter.style,
        ...(parameter.explode ? ["explode"] : []),
        ...(parameter.allowReserved ? ["allowReserved"] : []),
      ].join(", ");
    case "query":
      return parameter.explode ? `${parameter.style}, explode` : parameter.style;
    case "header":
      return parameter.explode ? "explode" : "simple";
    case "cookie":
      return "cookie";
  }
}

function describe({ before, after }: Operations, parameter: Parameter, { place }: OperationPlace) {
  return {
    direction: "request",
    place,
    what: showParameter(parameter),
    subject: nameParameter(after, parameter),
    word: parameter.name,
    operations: [nameOperation(before)],
  } as const;
}

function showParameter({ kind, name }: Parameter): string {
  return `${kind === "path" ? "path argument" : kind} \`${name}\``;
}

function nameParameter(operation: Operation, { name }: Parameter): OriginKey {
  return `operation ${nameOperation(operation)} parameter ${name}`;
}

function keyOf({ kind, name }: Parameter): string {
  // Only the names of headers are the same in capitals.
  return `${kind} ${kind === "header" ? name.toLowerCase() : name}`;
}
