import type {
  EventUnhandled,
  Happening,
  RequestAnswered,
  RequestDropped,
  RequestHeld,
  UpstreamCalled,
} from "./hub/happening.ts";

/** How much of what happens is shown. */
export interface LineOptions {
  /** Groups, messages and health checks, too. */
  readonly verbose: boolean;
}

/** One line for people about something that happened, in local time; `undefined` when it is not worth one. */
export function printHappening(happening: Happening, options: LineOptions): string | undefined {
  const line = describe(happening, options);
  if (line === undefined) return undefined;
  const time = new Date(happening.time).toLocaleTimeString("en-GB");
  const hub = ("hub" in happening ? happening.hub : undefined) ?? "-";
  return escapeControls(`${time}  ${hub}  ${line}`);
}

function describe(happening: Happening, { verbose }: LineOptions): string | undefined {
  switch (happening.kind) {
    case "connected": {
      const { connectionId, userId, subprotocol, groups } = happening;
      const who = userId === null ? "anonymous" : `user ${userId}`;
      const joined = groups.length === 0 ? "" : `  joined: ${groups.join(", ")}`;
      return `+ ${connectionId} (${who}, ${nameProtocol(subprotocol)})${joined}`;
    }
    case "disconnected": {
      const { connectionId, by, code, reason } = happening;
      // The reason that the application gave stands beside its request.
      if (by === "application") return `- ${connectionId}  closed by the application`;
      return `- ${connectionId}  closed by the ${by} (${code})  ${reason}`;
    }
    case "detached": {
      const { connectionId, code, reason } = happening;
      return `~ ${connectionId}  away, and may come back (${code})  ${reason}`;
    }
    case "recovered": {
      const { connectionId, replayed } = happening;
      return `~ ${connectionId}  back, with ${count(replayed, "message")} sent again`;
    }
    case "recoveryRefused":
      return `! recovery refused  ${happening.explanation}`;
    case "joined":
      return verbose ? `  ${happening.connectionId} joined ${happening.group}` : undefined;
    case "left":
      return verbose ? `  ${happening.connectionId} left ${happening.group}` : undefined;
    case "messageSent": {
      if (!verbose) return undefined;
      const { sender, audience, recipients } = happening;
      return `  ${sender ?? "the application"} sent to ${audience}: ${count(recipients, "recipient")}`;
    }
    case "eventUnhandled":
      return describeUnhandled(happening);
    case "upstreamCalled":
      return describeCall(happening, verbose);
    case "clientRefused":
      return `! client refused at ${happening.path}  ${happening.status}  ${happening.explanation}`;
    case "requestAnswered":
      return describeRequest(happening, verbose);
    case "requestHeld":
      return `${describeTarget(happening)}  held for ${happening.delayInMs} ms by a fault`;
    case "requestDropped":
      return `${describeTarget(happening)}  dropped by a fault (${happening.point})`;
    case "connectionCut":
      return `! ${happening.connectionId}  cut by a fault`;
    default:
      return happening satisfies never;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Without this line a developer sees a connection that ends for no reason. */
function describeUnhandled({ hub, connectionId, event }: EventUnhandled): string {
  const remedy = `--event-handler "${hub}=http://localhost:3000/eventhandler"`;
  return `! ${connectionId}  event "${event}" was not delivered: no event handler of hub ${hub} takes it. Add one with ${remedy}, with --config, or with configureHub`;
}

/** What went well is for those who want to see everything. */
function describeCall(call: UpstreamCalled, verbose: boolean): string | undefined {
  const { connectionId, event, url, status, problem, attempts, durationInMs } = call;
  if (problem === undefined && !verbose) return undefined;
  const times = attempts > 1 ? `, ${attempts} attempts` : "";
  const outcome = `${status ?? "no answer"}  (${durationInMs} ms${times})`;
  const told = `${connectionId === undefined ? "" : `${connectionId}  `}${event} > ${url}  ${outcome}`;
  return problem === undefined ? `  ${told}` : `! ${told}  ${problem}`;
}

function describeRequest(request: RequestAnswered, verbose: boolean): string | undefined {
  if (request.operation === "getServiceStatus" && !verbose) return undefined;
  const { status, explanation, injected } = request;
  const why = explanation === undefined ? "" : `  ${explanation}`;
  return `${describeTarget(request)}  ${status}${why}${injected === true ? "  by a fault" : ""}`;
}

/** Behind the hub's name the path says all: the hub has its own column. */
function describeTarget({ method, path }: RequestAnswered | RequestHeld | RequestDropped): string {
  return `${method} ${path.replace(/^\/api\/hubs\/[^/]*/, "")}`;
}

/** `json.webpubsub.azure.v1` is `json` to people; no subprotocol makes a simple client. */
function nameProtocol(subprotocol: string): string {
  return subprotocol === "" ? "simple" : subprotocol.replace(/\.webpubsub\.azure\.v1$/, "");
}

/** User ids and reasons come from outside: they must not begin a line or colour the terminal. */
function escapeControls(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
