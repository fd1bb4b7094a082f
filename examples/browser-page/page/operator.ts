/** The operator's page: sends to visitors, lists them, and ends their connections. */
import type { WebPubSubGroupMember } from "@restline/web-pubsub";
import { findElement } from "./element.ts";
import { createOperatorClient } from "./operator-client.ts";

const status = findElement("status", HTMLElement);
const message = findElement("message", HTMLFormElement);
const text = findElement("text", HTMLInputElement);
const reason = findElement("reason", HTMLInputElement);
const refresh = findElement("refresh", HTMLButtonElement);
const visitors = findElement("visitors", HTMLTableSectionElement);
const nobody = findElement("nobody", HTMLElement);

const key = new URLSearchParams(location.hash.slice(1)).get("key");
// Out of the address bar, where somebody could read or bookmark it.
history.replaceState(null, "", location.pathname);

if (key === null) {
  tell("Open the link that the server has printed: it has the operator's key.", "failed");
} else {
  open(key);
}

function open(operatorKey: string): void {
  const client = createOperatorClient(location.origin, operatorKey);
  findElement("controls", HTMLFieldSetElement).disabled = false;

  message.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt("Sent.", async () => {
      await client.send(text.value);
      message.reset();
    });
  });
  refresh.addEventListener("click", () => attempt("The list is up to date.", list));
  attempt("Ready.", list);

  async function list(): Promise<void> {
    const members = await client.listVisitors();
    nobody.hidden = members.length > 0;
    visitors.replaceChildren(...members.map(createRow));
  }

  function createRow({ connectionId, userId = "somebody" }: WebPubSubGroupMember): HTMLElement {
    const row = document.createElement("tr");
    const name = document.createElement("th");
    name.scope = "row";
    name.textContent = userId;
    const close = document.createElement("button");
    close.textContent = "Close";
    close.setAttribute("aria-label", `Close the connection of ${userId}`);
    close.addEventListener("click", () =>
      attempt(`Closed the connection of ${userId}.`, async () => {
        await client.close(connectionId, reason.value || "Closed by the editors");
        row.remove();
        nobody.hidden = visitors.rows.length > 0;
        refresh.focus(); // the button that had it is gone
      }),
    );
    const action = document.createElement("td");
    action.append(close);
    row.append(name, action);
    return row;
  }
}

/** Carries something out, and says how it went. */
function attempt(words: string, carryOut: () => Promise<void>): void {
  tell("Working …", "working");
  carryOut().then(
    () => tell(words, "done"),
    (error: unknown) => tell(error instanceof Error ? error.message : String(error), "failed"),
  );
}

function tell(words: string, kind: "working" | "done" | "failed"): void {
  status.dataset["kind"] = kind;
  status.textContent = words;
}
