import type { Failure, Success } from "../answer.ts";
import type { Arguments, OperationName } from "../levels/arguments.ts";
import { casesOf, type CaseBody, type ContractCase } from "./contract-case.ts";
import {
  accepted,
  badQuestion,
  badRequest,
  no,
  noContent,
  ok,
  unauthorized,
  yes,
} from "./expected.ts";

/** A call with every parameter that the operation has, in characters that have to be encoded. */
interface Sample<Name extends OperationName> {
  readonly given: Arguments[Name];
  readonly done: Success;
  /** What a service says to it that has no such connection; `done` by default. */
  readonly answer?: Success | Failure;
}

const hub = "Chat[1]`,._";
const connectionId = "a/b?c#d%2Fe f+g&h=ü😀";
const group = "news/1 & ü+?";
const userId = "ada/ü?&+@x=1";
const reason = "50% off & more? +1 #ü😀";
const excluded = ["one,two", "three&four ü"];
const filter = "userId ne 'a&b' and not ('ü/1' in groups)";
const messageTtlSeconds = 300;
const message = { kind: "text", text: 'Hello, "wörld" & 😀' } as const;
const permission = { permission: "read/all & ü", connectionId, targetName: group };
const invalidPermission = badRequest("Request", "Invalid permission.");
const groups = [group, "sports,1"];
const token = {
  userId,
  role: ["webpubsub.sendToGroup.a&b ü", "webpubsub.joinLeaveGroup"],
  minutesToExpire: 90,
  group: groups,
  clientType: "mqtt",
} as const;

const refused: Failure = {
  kind: "failure",
  status: 400,
  code: "Error.BadRequest",
  message: "The request cannot be taken as it is.",
  target: "Request",
  details: [
    { code: "Error.TooLong", message: "It is too long.", target: "first" },
    {
      code: "Error.TooMany",
      message: "There are too many.",
      target: "second",
      details: [{ code: "Error.Limit", message: "The limit is 1.", target: "third" }],
      inner: { code: "Limit" },
    },
  ],
  inner: { code: "Outer", inner: { code: "Inner" } },
};

const invalid: Failure = {
  kind: "failure",
  status: 400,
  code: "Error.BadRequest",
  message: "Two parameters have values that they cannot have.",
  target: "Request",
  errors: { first: ["It is too long.", "It is no name."], second: ["There are too many."] },
  problem: {
    type: "https://errors.example/validation",
    title: "One or more validation errors occurred.",
    status: 400,
    detail: "Two parameters have values that they cannot have.",
    instance: "/requests/1",
    extensions: { seeAlso: "first" },
  },
};

/** It says only what it is called; its code is in a header. */
const untold: Failure = {
  kind: "failure",
  status: 400,
  code: "Error.BadRequest",
  message: "The request is no good.",
};

const samples: { readonly [Name in OperationName]: Sample<Name> } = {
  getServiceStatus: { given: {}, done: ok },
  addConnectionsToGroups: { given: { groups, filter }, done: ok },
  removeConnectionsFromGroups: { given: { groups, filter }, done: ok },
  closeAllConnections: { given: { excluded, reason }, done: noContent },
  generateClientToken: {
    given: token,
    done: {
      ...ok,
      value: {
        path: `/clients/mqtt/hubs/${hub}`,
        minutes: token.minutesToExpire,
        userId,
        roles: token.role,
        groups,
      },
    },
  },
  sendToAll: { given: { message, excluded, filter, messageTtlSeconds }, done: accepted },
  closeConnection: { given: { connectionId, reason }, done: noContent },
  connectionExists: {
    given: { connectionId },
    done: yes,
    answer: no("Warning.Connection.NotExisted"),
  },
  sendToConnection: { given: { connectionId, message, messageTtlSeconds }, done: accepted },
  removeConnectionFromAllGroups: { given: { connectionId }, done: noContent },
  groupExists: { given: { group }, done: yes, answer: no("Warning.Group.NotExisted") },
  closeGroupConnections: { given: { group, excluded, reason }, done: noContent },
  sendToGroup: { given: { group, message, excluded, filter, messageTtlSeconds }, done: accepted },
  listConnectionsInGroup: {
    given: { group, maxpagesize: 200, top: 2147483647 },
    done: { ...ok, value: [[]] },
  },
  addConnectionToGroup: {
    given: { group, connectionId },
    done: ok,
    answer: {
      kind: "failure",
      status: 404,
      code: "Error.Connection.NotExisted",
      target: "Connection",
      message: `Connection \`${readByService(connectionId)}\` is not found.`,
    },
  },
  removeConnectionFromGroup: { given: { group, connectionId }, done: noContent },
  grantPermission: {
    given: permission,
    done: ok,
    answer: invalidPermission,
  },
  revokePermission: { given: permission, done: noContent, answer: invalidPermission },
  checkPermission: { given: permission, done: yes, answer: badQuestion },
  userExists: { given: { userId }, done: yes, answer: no("Warning.User.NotExisted") },
  closeUserConnections: { given: { userId, excluded, reason }, done: noContent },
  sendToUser: { given: { userId, message, filter, messageTtlSeconds }, done: accepted },
  addUserToGroup: {
    given: { userId, group },
    done: ok,
    answer: {
      kind: "failure",
      status: 404,
      code: "Warning.User.NotExisted",
      target: "User",
      message: `User \`${readByService(userId)}\` is not found.`,
    },
  },
  removeUserFromGroup: { given: { userId, group }, done: noContent },
  removeUserFromAllGroups: { given: { userId }, done: noContent },
};

/** What can happen to every operation. */
export const everyOperationCases: readonly ContractCase[] = [
  ...of("getServiceStatus"),
  ...of("addConnectionsToGroups"),
  ...of("removeConnectionsFromGroups"),
  ...of("closeAllConnections"),
  ...of("generateClientToken"),
  ...of("sendToAll"),
  ...of("closeConnection"),
  ...of("connectionExists"),
  ...of("sendToConnection"),
  ...of("removeConnectionFromAllGroups"),
  ...of("groupExists"),
  ...of("closeGroupConnections"),
  ...of("sendToGroup"),
  ...of("listConnectionsInGroup"),
  ...of("addConnectionToGroup"),
  ...of("removeConnectionFromGroup"),
  ...of("grantPermission"),
  ...of("revokePermission"),
  ...of("checkPermission"),
  ...of("userExists"),
  ...of("closeUserConnections"),
  ...of("sendToUser"),
  ...of("addUserToGroup"),
  ...of("removeUserFromGroup"),
  ...of("removeUserFromAllGroups"),
];

function of<Name extends OperationName>(operation: Name): readonly ContractCase<Name>[] {
  const { given, done, answer = done }: Sample<Name> = samples[operation];
  const isEntra = operation === "generateClientToken";
  const base = { given, hub, credential: isEntra ? "Entra ID" : "access key" } as const;
  const wrongKey: CaseBody<Name> = {
    given,
    title: "fails where the service does not know the caller",
    credential: isEntra ? "wrong token" : "wrong key",
    expected: unauthorized,
  };
  const encoded: CaseBody<Name> = {
    ...base,
    title: "encodes every character of every argument exactly once",
    expected: answer,
  };
  return casesOf<Name>(operation, {
    // Anybody may ask for the service's health, and it takes no arguments.
    ...(operation === "getServiceStatus" ? {} : { encoded, "wrong-key": wrongKey }),
    throttled: {
      ...base,
      title: "waits as long as Retry-After of 429 says, and tries again",
      expected: done,
      byHand: { retries: true, waits: [5000] },
    },
    "throttled-for-good": {
      ...base,
      title: "fails with the service's 429 when no attempt is left",
      expected: { kind: "failure", status: 429, retryAfter: 5 },
      byHand: { waits: [] },
    },
    refused: {
      ...base,
      title: "fails with every field of the service's error",
      expected: isQuestion(operation) ? badQuestion : refused,
      byHand: { waits: [] },
    },
    ...(isQuestion(operation)
      ? {}
      : {
          invalid: {
            ...base,
            title: "fails with what the validation says of each parameter",
            expected: invalid,
            byHand: { waits: [] },
          },
          untold: {
            ...base,
            title: "fails with the code of the header and the title where the error has no more",
            expected: untold,
            byHand: { waits: [] },
          },
        }),
  });
}

/** Whether the operation is a HEAD, to which no answer has a body. */
function isQuestion(operation: OperationName): boolean {
  return operation.endsWith("Exists") || /^(checkPermission|getServiceStatus)$/.test(operation);
}

/** In a path the service leaves an encoded slash as it is. */
function readByService(segment: string): string {
  return segment.replaceAll("/", "%2F");
}
