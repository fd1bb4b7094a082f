import { apiVersionCases } from "./api-versions.ts";
import { clientTokenCases } from "./client-tokens.ts";
import { connectionCases } from "./connections.ts";
import type { ContractCase } from "./contract-case.ts";
import { everyOperationCases } from "./every-operation.ts";
import { groupMemberCases } from "./group-members.ts";
import { groupCases } from "./groups.ts";
import { healthCases } from "./health.ts";
import { hubCases } from "./hub.ts";
import { permissionCases } from "./permissions.ts";
import { troubleCases } from "./trouble.ts";
import { userCases } from "./users.ts";

/** Every case, by operation. */
export const allCases: readonly ContractCase[] = [
  ...healthCases,
  ...hubCases,
  ...clientTokenCases,
  ...connectionCases,
  ...groupCases,
  ...groupMemberCases,
  ...permissionCases,
  ...userCases,
  ...apiVersionCases,
  ...everyOperationCases,
  ...troubleCases,
].sort((left, right) => (left.name < right.name ? -1 : 1));

/** The cases that a service can be asked for, and so can be recorded. */
export const recordedCases: readonly ContractCase[] = allCases.filter(({ byHand }) => !byHand);

/** The cases whose fixtures are written by hand. */
export const handwrittenCases: readonly ContractCase[] = allCases.filter(({ byHand }) => byHand);
