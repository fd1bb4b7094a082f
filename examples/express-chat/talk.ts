/** Talks in the chat from a terminal: `node examples/express-chat/talk.ts ada [server]`. */
import { createInterface } from "node:readline/promises";
import { joinChat } from "./participant.ts";

const [name, server = "http://127.0.0.1:3000"] = process.argv.slice(2);
if (name === undefined) {
  console.error("Who are you? node examples/express-chat/talk.ts <name> [server]");
  process.exitCode = 2;
} else {
  try {
    const participant = await joinChat(server, name, (line) => console.log(line));
    console.log("Write a line and press Enter; Ctrl-D signs out.");
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== "") await participant.say(line);
    }
    console.log(`Signed out: ${await participant.signOut()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
