import type { ContractCase } from "./contract-case.ts";

export const closeConnectionCases: readonly ContractCase[] = [
  {
    name: "closeConnection/existing",
    title: "closes a connection",
    call: async (operations, scene) => operations.closeConnection(await scene.connect()),
    expected: { kind: "success", status: 204 },
  },
  {
    name: "closeConnection/existing-with-reason",
    title: "closes a connection and says why",
    call: async (operations, scene) =>
      operations.closeConnection(await scene.connect(), { reason: "Signed in elsewhere" }),
    expected: { kind: "success", status: 204 },
  },
  {
    name: "closeConnection/missing",
    title: "succeeds where there is no such connection",
    call: (operations) => operations.closeConnection("no-such-connection"),
    expected: { kind: "success", status: 204 },
  },
  {
    name: "closeConnection/odd-characters",
    title: "encodes every character of the id and the reason exactly once",
    call: (operations) =>
      operations.closeConnection("a/b?c#d%2Fe f+g&h=ü😀", { reason: "50% off & more? +1 #ü😀" }),
    expected: { kind: "success", status: 204 },
  },
  {
    name: "closeConnection/wrong-key",
    title: "fails where the service does not know the key",
    wrongKey: true,
    call: (operations) => operations.closeConnection("no-such-connection"),
    expected: { kind: "failure", status: 401, code: undefined, target: undefined, message: "" },
  },
];
