import { checkObject, wrongType } from "../arguments.ts";

/** One of many: a user, with all of its connections, a group or a connection. */
export interface Target {
  /** What the id is of. */
  readonly kind: "user" | "group" | "connection";
  /** The user's or connection's id, or the group's name. */
  readonly id: string;
}

/** Lists of whom something is for, each with its names. */
export interface TargetLists {
  /** Ids of users, each with all of its connections. */
  readonly users?: readonly string[] | ReadonlySet<string> | undefined;
  /** Names of groups. */
  readonly groups?: readonly string[] | ReadonlySet<string> | undefined;
  /** Ids of connections. */
  readonly connections?: readonly string[] | ReadonlySet<string> | undefined;
}

const kinds = { users: "user", groups: "group", connections: "connection" } as const;

/**
 * Makes one list of what the caller gave: users, then groups, then connections, each as often as it
 * is listed. Throws a `TypeError` for what is no list, and for an entry that is no target; a kind or
 * a name that cannot be is left for its own call to refuse.
 */
export function readTargets(
  operation: string,
  given: TargetLists | readonly Target[],
): readonly Target[] {
  if (isTargets(given)) {
    // Copied by index: a list with holes has undefined in them.
    const targets = Array.from(given);
    for (const [index, target] of targets.entries()) {
      checkObject({ operation, parameter: `targets[${index}]` }, target);
    }
    return targets;
  }
  if (typeof given !== "object" || given === null) {
    throw wrongType({ operation, parameter: "targets" }, "an object or an array", given);
  }
  return (["users", "groups", "connections"] as const).flatMap((name) => {
    const list = given[name];
    if (list === undefined) return [];
    // A string is a list of its characters, which nobody means.
    if (!Array.isArray(list) && !(list instanceof Set)) {
      throw wrongType({ operation, parameter: `targets.${name}` }, "an array or a Set", list);
    }
    return Array.from<string, Target>(list, (id) => ({ kind: kinds[name], id }));
  });
}

function isTargets(given: TargetLists | readonly Target[]): given is readonly Target[] {
  return Array.isArray(given);
}
