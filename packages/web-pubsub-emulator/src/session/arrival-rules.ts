import { invalidGroupNameMessage, isGroupName, isHubName } from "../hub/names.ts";

/** Says why a client cannot ask for this hub; `undefined` when it can. */
export function describeHubName(hub: string): string | undefined {
  return isHubName(hub) ? undefined : "Invalid hub name.";
}

/** Says what is wrong with the groups that a client is to be joined to; `undefined` when nothing is. */
export function describeClaimedGroups(groups: readonly string[]): string | undefined {
  return groups.every(isGroupName) ? undefined : invalidGroupNameMessage;
}
