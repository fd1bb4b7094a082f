import { checkText, checkTexts } from "../arguments.ts";

/** Which of the connections are meant. */
export interface Audience {
  readonly excludedConnections?: readonly string[] | undefined;
  readonly filter?: string | undefined;
}

/** Refuses what chooses connections and cannot be sent. */
export function checkAudience(operation: string, { excludedConnections, filter }: Audience): void {
  if (excludedConnections !== undefined) {
    checkTexts({ operation, parameter: "excludedConnections" }, excludedConnections);
  }
  if (filter !== undefined) checkText({ operation, parameter: "filter" }, filter);
}
