import type { CloseManyOptions } from "../hub-options.ts";
import { checkAudience } from "./audience.ts";
import { checkReason } from "./connections.ts";
import { describeGroup } from "./groups.ts";
import type { GroupValues } from "./groups.ts";
import type { Operation } from "./operation.ts";
import { repeatKey } from "./query.ts";
import type { RepeatedKey } from "./query.ts";
import { checkUserId, describeUser } from "./users.ts";
import type { UserValues } from "./users.ts";

const optionNames = { excluded: "excludedConnections" } as const;

export const closeAllConnections: Operation<
  "POST /api/hubs/{hub}/:closeConnections",
  unknown,
  CloseManyOptions
> = {
  key: "POST /api/hubs/{hub}/:closeConnections",
  name: "closeAllConnections",
  success: { 204: true },
  check: ({ options }) => checkClosing("closeAllConnections", options),
  query: ({ options }) => readQuery(options),
  optionNames,
  send: (rest, { hub }, parameters) =>
    rest.path("/api/hubs/{hub}/:closeConnections", hub).post(parameters),
};

export const closeUserConnections: Operation<
  "POST /api/hubs/{hub}/users/{userId}/:closeConnections",
  UserValues,
  CloseManyOptions
> = {
  key: "POST /api/hubs/{hub}/users/{userId}/:closeConnections",
  name: "closeUserConnections",
  success: { 204: true },
  check({ userId, options }) {
    checkUserId("closeUserConnections", userId);
    checkClosing("closeUserConnections", options);
  },
  describe: describeUser,
  query: ({ options }) => readQuery(options),
  optionNames,
  send: (rest, { hub, userId }, parameters) =>
    rest.path("/api/hubs/{hub}/users/{userId}/:closeConnections", hub, userId).post(parameters),
};

export const closeGroupConnections: Operation<
  "POST /api/hubs/{hub}/groups/{group}/:closeConnections",
  GroupValues,
  CloseManyOptions
> = {
  key: "POST /api/hubs/{hub}/groups/{group}/:closeConnections",
  name: "group.closeAllConnections",
  success: { 204: true },
  check: ({ options }) => checkClosing("group.closeAllConnections", options),
  describe: describeGroup,
  query: ({ options }) => readQuery(options),
  optionNames,
  send: (rest, { hub, group }, parameters) =>
    rest.path("/api/hubs/{hub}/groups/{group}/:closeConnections", hub, group).post(parameters),
};

function checkClosing(operation: string, options: CloseManyOptions): void {
  checkAudience(operation, options);
  checkReason(operation, options.reason);
}

function readQuery({ excludedConnections, reason }: CloseManyOptions): {
  excluded: RepeatedKey | undefined;
  reason: string | undefined;
} {
  return { excluded: repeatKey(excludedConnections), reason };
}
