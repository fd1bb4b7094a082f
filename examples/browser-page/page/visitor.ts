/** The visitor's page: what the editors send, as it comes. */
import { findElement } from "./element.ts";
import { followNews, type ConnectionState, type News } from "./news.ts";

const status = findElement("status", HTMLElement);
const list = findElement("news", HTMLOListElement);
const again = findElement("again", HTMLButtonElement);

again.addEventListener("click", connect);
connect();

function connect(): void {
  again.hidden = true;
  const leave = followNews(location.href, { onNews: show, onState: tell });
  addEventListener("pagehide", leave, { once: true });
}

function show({ from, text }: News): void {
  const item = document.createElement("li");
  const [author, words, time] = ["strong", "p", "time"].map((tag) => document.createElement(tag));
  if (author === undefined || words === undefined || time === undefined) return;
  author.textContent = from;
  words.textContent = text;
  time.textContent = new Date().toLocaleTimeString([], { timeStyle: "short" });
  item.append(author, time, words);
  list.append(item);
  item.scrollIntoView({ block: "nearest" });
}

function tell(state: ConnectionState): void {
  status.dataset["kind"] = state.kind;
  status.textContent = describe(state);
  if (state.kind === "closed") again.hidden = false;
}

function describe(state: ConnectionState): string {
  switch (state.kind) {
    case "connecting":
      return "Connecting …";
    case "connected":
      return `Connected as ${state.userId}`;
    case "closed":
      return `Not connected. ${state.reason}`;
    default:
      return state satisfies never;
  }
}
