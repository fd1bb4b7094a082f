import { compileGroupPattern } from "./group-pattern.ts";

/** What a client may be allowed to do with groups beyond sending events. */
export type Permission = "joinLeaveGroup" | "sendToGroup";

/** The most literal rules a connection keeps for one permission, as in the service team's own emulator. */
export const maxLiteralRules = 1000;

/**
 * One connection's permissions: those its roles brought, then what the application granted and
 * revoked. A literal grant or revocation wins over every role, and revoking a group under a role
 * for all groups denies just that group.
 */
export class Permissions {
  // Absent: nothing is allowed. Most connections only listen, and have neither.
  #joinLeaveGroup: Rules | undefined;
  #sendToGroup: Rules | undefined;

  /** Reads roles as they stand in a token; unknown ones mean nothing and are passed over. */
  constructor(roles: readonly string[]) {
    if (roles.length === 0) return;
    this.#joinLeaveGroup = readRules(roles, "webpubsub.joinLeaveGroup");
    this.#sendToGroup = readRules(roles, "webpubsub.sendToGroup");
  }

  /** Whether the connection may do this with the group. Group names are compared exactly. */
  allows(permission: Permission, group: string): boolean {
    const rules = this.#find(permission);
    if (rules === undefined) return false;
    const literal = rules.literal?.get(group);
    if (literal !== undefined) return literal;
    return rules.everyGroup || rules.patterns.some(({ matches }) => matches(group));
  }

  /** What the rules are, with groups in the order of their names. */
  describe(permission: Permission): PermissionSnapshot {
    const { everyGroup, patterns, literal } = this.#find(permission) ?? readRules([], "");
    const named = (allowed: boolean): readonly string[] =>
      Array.from(literal ?? [])
        .filter(([, value]) => value === allowed)
        .map(([group]) => group)
        .sort();
    return {
      everyGroup,
      patterns: patterns.map(({ text }) => text),
      granted: named(true),
      revoked: named(false),
    };
  }

  /** Allows one group; `false` when the connection already has its full number of literal rules. */
  grant(permission: Permission, group: string): boolean {
    return addLiteral(this.#rulesOf(permission), group, true);
  }

  /** Denies one group; `false` when the connection already has its full number of literal rules. */
  revoke(permission: Permission, group: string): boolean {
    return addLiteral(this.#rulesOf(permission), group, false);
  }

  #find(permission: Permission): Rules | undefined {
    return permission === "sendToGroup" ? this.#sendToGroup : this.#joinLeaveGroup;
  }

  #rulesOf(permission: Permission): Rules {
    if (permission === "sendToGroup") return (this.#sendToGroup ??= readRules([], ""));
    return (this.#joinLeaveGroup ??= readRules([], ""));
  }
}

/** One permission of a connection, as plain data. What names a group wins over the rest. */
export interface PermissionSnapshot {
  /** Allowed for every group that is not revoked. */
  readonly everyGroup: boolean;
  /** Patterns of its roles, as they stand there. */
  readonly patterns: readonly string[];
  readonly granted: readonly string[];
  readonly revoked: readonly string[];
}

interface Rules {
  everyGroup: boolean;
  /** Made when the first literal comes: most connections never have one. */
  literal: Map<string, boolean> | undefined;
  patterns: readonly { readonly text: string; readonly matches: (group: string) => boolean }[];
}

function addLiteral(rules: Rules, group: string, allowed: boolean): boolean {
  rules.literal ??= new Map();
  if (rules.literal.size >= maxLiteralRules && !rules.literal.has(group)) return false;
  rules.literal.set(group, allowed);
  return true;
}

const noPatterns: Rules["patterns"] = [];

function readRules(roles: readonly string[], role: string): Rules {
  const rules: Rules = { everyGroup: false, literal: undefined, patterns: noPatterns };
  for (const candidate of roles) {
    if (candidate === role) rules.everyGroup = true;
    else if (candidate.startsWith(`${role}.`)) {
      addLiteral(rules, candidate.slice(role.length + 1), true);
    } else if (candidate.startsWith(`${role}s.`)) {
      const text = candidate.slice(role.length + 2);
      const matches = compileGroupPattern(text);
      if (matches !== undefined) rules.patterns = [...rules.patterns, { text, matches }];
    }
  }
  return rules;
}
