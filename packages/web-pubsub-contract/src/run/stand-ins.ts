import { standInConnectionId, type SceneClient } from "../scene.ts";

/** The ids of connections, between their names in cases and those that a service has given. */
export interface ConnectionNames {
  /** A value with the ids of the service in it. */
  toLive<T>(value: T): T;
  /** A value with the names of the cases in it. */
  toStandIn<T>(value: T): T;
}

/** The names of the clients of a case, by the order of connecting. */
export function createConnectionNames(clients: readonly SceneClient[]): ConnectionNames {
  const pairs = clients.map(
    ({ connectionId }, index) => [standInConnectionId(index + 1), connectionId] as const,
  );
  return {
    toLive: (value) => replaceIn(value, pairs),
    toStandIn: (value) =>
      replaceIn(
        value,
        pairs.map(([standIn, live]) => [live, standIn] as const),
      ),
  };
}

/** Plain data with texts in it replaced. */
function replaceIn<T>(value: T, pairs: readonly (readonly [from: string, to: string])[]): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === "string" ? replaceText(part, pairs) : part,
  ) as T;
}

function replaceText(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((current, [from, to]) => current.replaceAll(from, to), text);
}
