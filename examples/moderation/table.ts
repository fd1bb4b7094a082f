import type { WebPubSubGroupMember } from "@restline/web-pubsub";

/** How a page of a group is printed. */
export interface PageStyle {
  /** What to say beside the connections of a user. */
  readonly note: { readonly user: string; readonly text: string };
  readonly hasHeader: boolean;
}

/** The ids of the service have 31 or 32 characters: pages that are printed one by one line up. */
const idWidth = 32;

/** One line for each connection of a page: its id, its user, and what there is to say about it. */
export function printMembers(
  members: readonly WebPubSubGroupMember[],
  { note, hasHeader }: PageStyle,
): string[] {
  const header = hasHeader && members.length > 0 ? [["connection", "user", ""]] : [];
  const rows = members.map(({ connectionId, userId }) => [
    connectionId,
    userId ?? "(anonymous)",
    userId === note.user ? note.text : "",
  ]);
  return [...header, ...rows].map(([id = "", user = "", text = ""]) =>
    `  ${escapeControls(id).padEnd(idWidth)}   ${escapeControls(user).padEnd(16)}   ${text}`.trimEnd(),
  );
}

/** Users name themselves in many an application: a name must not begin a line or colour a terminal. */
function escapeControls(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
