import type { ContractCase } from "./contract-case.ts";

export const connectionExistsCases: readonly ContractCase[] = [
  {
    name: "connectionExists/existing",
    title: "is true of a connection that is open",
    call: async (operations, scene) => operations.connectionExists(await scene.connect()),
    expected: { kind: "success", status: 200, value: true },
  },
  {
    name: "connectionExists/missing",
    title: "is false where there is no such connection, which is no error",
    call: (operations) => operations.connectionExists("no-such-connection"),
    expected: { kind: "success", status: 404, value: false },
  },
  {
    name: "connectionExists/wrong-key",
    title: "fails where the service does not know the key",
    wrongKey: true,
    call: (operations) => operations.connectionExists("no-such-connection"),
    expected: { kind: "failure", status: 401, code: undefined, target: undefined, message: "" },
  },
];
