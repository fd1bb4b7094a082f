import { constructionPrograms } from "./construction.ts";
import { messagesPrograms } from "./messages.ts";
import { connectionsPrograms } from "./connections.ts";
import { groupsPrograms } from "./groups.ts";
import { listsPrograms } from "./lists.ts";
import { permissionsPrograms } from "./permissions.ts";
import { tokensPrograms } from "./tokens.ts";
import { callsPrograms } from "./calls.ts";
import { refusalsPrograms } from "./refusals.ts";
import type { Program } from "./program.ts";

/** Every program, by what it does. */
export const programs: Readonly<Record<string, Program>> = {
  ...constructionPrograms,
  ...messagesPrograms,
  ...connectionsPrograms,
  ...groupsPrograms,
  ...listsPrograms,
  ...permissionsPrograms,
  ...tokensPrograms,
  ...callsPrograms,
  ...refusalsPrograms,
};
