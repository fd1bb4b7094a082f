import type { Version } from "./openapi-document.ts";

const STRING = { type: "string" };
const STRINGS = { type: "array", items: STRING };
const INT32 = { type: "integer", format: "int32" };

/** An extensible union of strings. */
const open = (...known: readonly string[]) => ({
  anyOf: [STRING, { type: "string", enum: known }],
});

/**
 * The schema of each parameter, by place and name, as the service's documentation has it. Written
 * by hand: never from the spec.
 */
export function expectParameterSchemas(version: Version): Record<string, object> {
  const isFirst = version === "2021-10-01";
  return {
    "query api-version": { ...STRING, minLength: 1 },
    "path hub": { ...STRING, pattern: "^[A-Za-z][A-Za-z0-9_`,.[\\]]{0,127}$" },
    "path group": {
      ...STRING,
      minLength: 1,
      maxLength: 1024,
      ...(isFirst ? {} : { pattern: "^(?!\\s+$).+$" }),
    },
    "path connectionId": { ...STRING, minLength: 1 },
    "path userId": { ...STRING, minLength: 1 },
    "path permission": open("sendToGroup", "joinLeaveGroup"),
    "query targetName": STRING,
    "query excluded": STRINGS,
    "query reason": STRING,
    "query userId": STRING,
    "query role": STRINGS,
    "query minutesToExpire": { ...INT32, default: 60, ...(isFirst ? {} : { minimum: 1 }) },
    ...(version >= "2022-11-01" && { "query filter": STRING, "query group": STRINGS }),
    ...(version >= "2024-01-01" && {
      "query messageTtlSeconds": { ...INT32, minimum: 0, maximum: 300 },
      "query clientType": { ...open("Default", "MQTT"), default: "Default" },
    }),
    ...(version >= "2024-12-01" && {
      "query maxpagesize": { ...INT32, minimum: 1, maximum: 200 },
      "query top": { ...INT32, minimum: 1, maximum: 2_147_483_647 },
      "query continuationToken": STRING,
    }),
  };
}

/** The names of the properties of each object, in the same way; required ones end in `!`. */
export function expectProperties(version: Version): Record<string, readonly string[]> {
  // Until 2024 the service wrote `innererror` for what its description calls `inner`.
  const inner = version < "2024-01-01" ? ["inner", "innererror"] : ["inner"];
  const detail = ["code", "message", "target", "details", ...inner];
  return {
    ErrorDetail: detail,
    InnerError: ["code", "inner"],
    ProblemDetails: [
      "errors",
      "type",
      "title",
      "status",
      "detail",
      "instance",
      "extensions",
      ...detail,
    ],
    ClientTokenResponse: ["token!"],
    ...(version >= "2024-01-01" && {
      AddToGroupsRequest: ["groups!", "filter"],
      RemoveFromGroupsRequest: ["groups!", "filter"],
    }),
    ...(version >= "2024-12-01" && {
      GroupMember: ["connectionId!", "userId"],
      GroupMemberPagedValues: ["value!", "nextLink"],
    }),
  };
}
