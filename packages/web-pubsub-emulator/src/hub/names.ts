/** What a client or the application is told about a group name that breaks the rule (recorded text). */
export const invalidGroupNameMessage =
  "Invalid group name. Valid group name should be in between 1 and 1024 characters long.";

/** The longest name of a group, in UTF-16 code units. */
export const maxGroupNameLength = 1024;

const hubName = /^[A-Za-z][A-Za-z0-9_`,.[\]]{0,127}$/;

/** Whether this can name a hub: a letter, then up to 127 of the documented characters. */
export function isHubName(name: string): boolean {
  return hubName.test(name);
}

/** Whether this can name a group: 1 to 1,024 characters that are not all white space. */
export function isGroupName(name: string): boolean {
  return name.length <= maxGroupNameLength && name.trim() !== "";
}
