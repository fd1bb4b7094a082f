import type {
  AuthenticationOption,
  AuthenticationScheme,
  Server,
  Service,
  ServiceVersion,
  WireModel,
} from "@restline/spec-model";
import type { Report, WireChange } from "./change.ts";
import { compareDocs } from "./docs.ts";
import type { Pair } from "./environment.ts";
import { compareNamedTypes } from "./named-types.ts";
import { compareOperations } from "./operations.ts";
import { matchItems } from "./pair.ts";
import { showType, showValue } from "./show.ts";

/**
 * What has changed on the wire: in every api-version that both have, and from the latest of one to
 * the latest of the other. A change that several versions have is told once.
 */
export function compareModels(models: Pair<WireModel>): readonly WireChange[] {
  const found = new Map<string, WireChange>();
  const reportIn = (versions: readonly string[]): Report => {
    return (change) => {
      const { change: kind, direction, place, what, before, after, subject } = change;
      const key = JSON.stringify([kind, direction, place, what, before, after, subject]);
      const known = found.get(key);
      const all = [...new Set([...(known?.versions ?? []), ...versions])];
      found.set(key, { ...(known ?? change), versions: all });
    };
  };
  const { before, after } = models;
  const services = matchItems(before.services, after.services, ({ namespace }) => namespace);
  // A service that was only renamed is the same one where there is no other.
  const renamed =
    services.removed.length === 1 && services.added.length === 1 && services.both.length === 0;
  const pairs = renamed
    ? services.removed.flatMap((old) => services.added.map((now) => ({ before: old, after: now })))
    : services.both;
  if (!renamed) {
    for (const { namespace } of services.removed) {
      reportIn([])({
        ...describe(namespace),
        change: "serviceRemoved",
        before: namespace,
        side: "base",
      });
    }
    for (const { namespace } of services.added) {
      reportIn([])({
        ...describe(namespace),
        change: "serviceAdded",
        after: namespace,
        side: "head",
      });
    }
  }
  for (const pair of pairs) compareService(pair, reportIn);
  return [...found.values()];
}

function compareService(
  pair: Pair<Service>,
  reportIn: (versions: readonly string[]) => Report,
): void {
  const { before, after } = pair;
  const matched = matchItems(before.versions, after.versions, ({ apiVersion }) => apiVersion ?? "");
  const shared = describe(after.namespace);
  for (const { apiVersion = "" } of matched.removed) {
    const change = { change: "versionRemoved", before: apiVersion, word: apiVersion } as const;
    reportIn([apiVersion])({ ...shared, ...change, side: "base" });
  }
  for (const { apiVersion = "" } of matched.added) {
    const change = { change: "versionAdded", after: apiVersion, word: apiVersion } as const;
    reportIn([apiVersion])({ ...shared, ...change, side: "head" });
  }
  compareDocs(pair, { ...shared, what: `\`${after.name}\`` }, reportIn([]));
  const latest = { before: before.versions.at(-1), after: after.versions.at(-1) };
  const versions = [...matched.both].reverse();
  if (latest.before !== undefined && latest.after !== undefined) {
    const known = versions.some((it) => it.before === latest.before && it.after === latest.after);
    if (!known) versions.unshift({ before: latest.before, after: latest.after });
  }
  for (const version of versions) {
    const { apiVersion } = version.after;
    const report = reportIn(apiVersion === undefined ? [] : [apiVersion]);
    compareVersion(version, after.namespace, report);
  }
}

function compareVersion(pair: Pair<ServiceVersion>, namespace: string, report: Report): void {
  const shared = { ...describe(namespace), direction: "request", side: "head" } as const;
  const { before, after } = pair;
  compareAuthentication({ before: before.authentication, after: after.authentication }, (change) =>
    report({ ...shared, ...change }),
  );
  const servers = { before: before.servers.map(showServer), after: after.servers.map(showServer) };
  const states = { before: servers.before.join("; "), after: servers.after.join("; ") };
  if (states.before !== states.after) report({ ...shared, change: "serverChanged", ...states });
  compareOperations(pair, report);
  compareNamedTypes(pair, report);
}

type AuthenticationChange = Pick<WireChange, "change" | "before" | "after">;

function compareAuthentication(
  pair: Pair<readonly AuthenticationOption[]>,
  tell: (change: AuthenticationChange) => void,
): void {
  const [old = [], now = []] = [pair.before, pair.after].map((options) =>
    options.filter((schemes) => schemes.some(({ kind }) => kind !== "none")).map(showSchemes),
  );
  const free = [pair.before, pair.after].map(
    (options) =>
      options.length === 0 ||
      options.some((schemes) => schemes.every(({ kind }) => kind === "none")),
  );
  if (free[0] === true && free[1] === false) {
    tell({ change: "credentialsRequired", after: now.join(", or ") });
    return;
  }
  if (old.length > 0 && now.length === 0) {
    tell({ change: "credentialsDropped", before: old.join(", or ") });
    return;
  }
  for (const scheme of now.filter((it) => !old.includes(it))) {
    tell({ change: "authenticationAdded", after: scheme });
  }
  for (const scheme of old.filter((it) => !now.includes(it))) {
    tell({ change: "authenticationRemoved", before: scheme });
  }
}

function showSchemes(schemes: readonly AuthenticationScheme[]): string {
  return schemes.map(showScheme).join(" with ");
}

function showScheme(scheme: AuthenticationScheme): string {
  switch (scheme.kind) {
    case "oauth2":
      return `OAuth2 (${scheme.scopes.join(", ")})`;
    case "apiKey":
      return `API key in ${scheme.in} ${scheme.name}`;
    case "http":
      return `HTTP ${scheme.scheme}`;
    case "openIdConnect":
      return `OpenID Connect (${scheme.url})`;
    case "none":
      return "no credentials";
  }
}

function showServer({ url, parameters }: Server): string {
  const shown = parameters.map(
    ({ name, type, optional, default: value }) =>
      `${name}${optional ? "?" : ""}: ${showType(type)}${value === undefined ? "" : ` = ${showValue(value)}`}`,
  );
  return shown.length === 0 ? url : `${url} (${shown.join(", ")})`;
}

function describe(namespace: string) {
  const place = `service ${namespace}`;
  return { direction: "none", place, subject: undefined, operations: [] } as const;
}
