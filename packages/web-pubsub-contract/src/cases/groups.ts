import type { Answer } from "../answer.ts";
import type { Operations } from "../levels/level.ts";
import type { ContractCase } from "./contract-case.ts";

// The high-level client does not offer groups yet.
const levels = ["low level"] as const;

export const groupCases: readonly ContractCase[] = [
  {
    name: "addConnectionToGroup/existing",
    title: "adds a connection to a group",
    levels,
    call: async (operations, scene) => add(operations, await scene.connect()),
    expected: { kind: "success", status: 200 },
  },
  {
    name: "addConnectionToGroup/missing-connection",
    title: "fails where there is no such connection, with a body that says so",
    levels,
    call: (operations) => add(operations, "no-such-connection"),
    expected: {
      kind: "failure",
      status: 404,
      code: "Error.Connection.NotExisted",
      target: "Connection",
      message: "Connection `no-such-connection` is not found.",
    },
  },
];

async function add(operations: Operations, connectionId: string): Promise<Answer> {
  const { addConnectionToGroup } = operations;
  if (addConnectionToGroup === undefined) throw new Error("the level does not offer groups");
  return addConnectionToGroup("news", connectionId);
}
