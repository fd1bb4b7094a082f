import { casesOf, type ContractCase } from "./contract-case.ts";
import { ok } from "./expected.ts";

export const healthCases: readonly ContractCase[] = casesOf("getServiceStatus", {
  healthy: { title: "says that the service is there", given: {}, expected: ok },
});
