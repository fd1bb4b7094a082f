import type { WebPubSubServiceClient } from "@restline/web-pubsub";
import type { Order } from "./arguments.ts";
import { printMembers } from "./table.ts";

/** Closes what the order says, and lists who is left. Each line goes to `print` as it is known. */
export async function moderate(
  chat: WebPubSubServiceClient,
  { hub, user, group, reason, dryRun, pageSize }: Omit<Order, "kind" | "service">,
  print: (line: string) => void,
): Promise<void> {
  const why = reason === undefined ? "without a reason" : `with the reason "${reason}"`;
  if (!(await chat.userExists(user))) {
    print(`${user} has no connection to hub ${hub}: there is nothing to close.`);
  } else if (dryRun) {
    print(`Would close all connections of ${user} to hub ${hub} ${why}.`);
  } else {
    await chat.closeUserConnections(user, reason === undefined ? {} : { reason });
    print(`Closed all connections of ${user} to hub ${hub} ${why}.`);
  }

  print(`\n${dryRun ? "In" : "Left in"} group ${group}:\n`);
  let connections = 0;
  let pages = 0;
  for await (const page of chat.group(group).listConnections().byPage({ maxPageSize: pageSize })) {
    // The service closes in its own time: who is on the way out may still be in the list.
    const note = { user, text: dryRun ? "would be closed" : "is being closed" };
    for (const line of printMembers(page, { note, hasHeader: pages === 0 })) print(line);
    connections += page.length;
    pages++;
  }
  print(`\n${count(connections, "connection")} in ${count(pages, "page")}`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
