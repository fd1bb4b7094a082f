import type { PendingFault } from "../faults/fault.ts";
import type { ManualClock } from "../clock.ts";
import {
  readFault,
  readFaultOperation,
  readRecoveryRefusal,
  readThrottle,
} from "../faults/read-fault.ts";
import type { Clock } from "../hub/ports.ts";
import type { RestRequest, RestResponse, StreamedResponse } from "../rest/message.ts";
import { readMembers, readNumber, requireKnown } from "./body.ts";
import type { Controls } from "./controls.ts";
import { AdminFailure, printJson } from "./failure.ts";
import { printStream } from "./happening-text.ts";

/** One thing that the admin endpoint does. */
export interface AdminRoute {
  readonly method: "DELETE" | "GET" | "POST";
  /** Below the prefix; `{id}` takes one segment. */
  readonly path: string;
  /** For people who ask the endpoint what it can do. */
  readonly summary: string;
  readonly handle: (call: AdminCall) => AdminAnswer | Promise<AdminAnswer>;
}

/** A request that may do what it asks for. */
export interface AdminCall {
  readonly controls: Controls;
  readonly request: RestRequest;
  /** The segment that stands for `{id}`, decoded; empty when the route has none. */
  readonly id: string;
}

type AdminAnswer = RestResponse | StreamedResponse;

const defaultWaitInMs = 30_000;
const maxWaitInMs = 600_000;
/** A hundred years: beyond it a clock stops being one. */
const maxAdvance = 100 * 365 * 24 * 3_600_000;
const noContent: RestResponse = { status: 204, headers: {} };

/** Everything that the endpoint does. */
// oxfmt-ignore
export const adminRoutes: readonly AdminRoute[] = [
  { method: "GET",    path: "faults",               summary: "lists the faults that are pending",                       handle: listFaults },
  { method: "POST",   path: "faults",               summary: "sets a fault",                                            handle: addFault },
  { method: "DELETE", path: "faults",               summary: "clears all faults",                                       handle: clearFaults },
  { method: "DELETE", path: "faults/{id}",          summary: "clears a fault",                                          handle: clearFault },
  { method: "POST",   path: "connections/{id}/cut", summary: "cuts a client's connection without a close frame",        handle: cutConnection },
  { method: "GET",    path: "snapshot",             summary: "shows hubs, connections, groups and permissions",         handle: takeSnapshot },
  { method: "POST",   path: "reset",                summary: "makes everything as it was in the beginning",             handle: reset },
  { method: "POST",   path: "wait",                 summary: "answers when what is waited for is so",                   handle: wait },
  { method: "GET",    path: "happenings",           summary: "streams what happens, as lines of JSON or as events",     handle: streamHappenings },
  { method: "GET",    path: "clock",                summary: "tells the emulator's time",                               handle: readClock },
  { method: "POST",   path: "clock/advance",        summary: "moves a manual clock",                                    handle: advanceClock },
];

function listFaults({ controls }: AdminCall): RestResponse {
  return printJson(200, { faults: controls.faults.list() });
}

function addFault({ controls, request }: AdminCall): RestResponse {
  const { operation, throttle, refuseRecovery, ...fault } = readMembers(request);
  const { faults } = controls;
  if (refuseRecovery !== undefined) {
    requireKnown({ ...fault, ...only("operation", operation), ...only("throttle", throttle) }, []);
    return printFault(faults.refuseRecovery(readRecoveryRefusal(refuseRecovery)).id, controls);
  }
  if (throttle !== undefined) {
    requireKnown(fault, []);
    return printFault(
      faults.throttle(readFaultOperation(operation), readThrottle(throttle)).id,
      controls,
    );
  }
  return printFault(faults.next(readFaultOperation(operation), readFault(fault)).id, controls);
}

function only(name: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : { [name]: value };
}

function printFault(id: number, { faults }: Controls): RestResponse {
  const fault: PendingFault | undefined = faults.list().find((pending) => pending.id === id);
  return printJson(201, fault, { Location: `/emulator/faults/${id}` });
}

function clearFaults({ controls }: AdminCall): RestResponse {
  return printJson(200, { cleared: controls.faults.clear() });
}

function clearFault({ controls, id }: AdminCall): RestResponse {
  if (/^[0-9]{1,15}$/.test(id) && controls.faults.clear(Number(id)) > 0) return noContent;
  const message = `No fault ${JSON.stringify(id)} is pending. GET /emulator/faults lists those that are.`;
  throw new AdminFailure(404, "NotFound", { message, property: "id" });
}

function cutConnection({ controls, id }: AdminCall): RestResponse {
  controls.faults.cut(id);
  return noContent;
}

function takeSnapshot({ controls }: AdminCall): RestResponse {
  return printJson(200, controls.snapshot());
}

async function reset({ controls }: AdminCall): Promise<RestResponse> {
  await controls.reset();
  return noContent;
}

async function wait({ controls, request }: AdminCall): Promise<RestResponse> {
  const members = readMembers(request);
  requireKnown(members, ["pattern", "timeoutInMs"]);
  const timeoutInMs =
    readNumber(members, "timeoutInMs", { from: 0, to: maxWaitInMs }) ?? defaultWaitInMs;
  const abortSignal = request.gone?.();
  const options = abortSignal === undefined ? { timeoutInMs } : { timeoutInMs, abortSignal };
  return printJson(200, await controls.waitFor(members["pattern"], options));
}

function streamHappenings({ controls, request }: AdminCall): StreamedResponse {
  const past = new URLSearchParams(request.query).get("past");
  if (past !== null && past !== "true" && past !== "false") {
    const message = 'The query\'s past: it must be "true" or "false".';
    throw new AdminFailure(400, "InvalidBody", { message, property: "past" });
  }
  const events = request.headers["accept"]?.includes("text/event-stream") ?? false;
  return printStream(controls.happenings({ past: past === "true" }), events ? "events" : "lines");
}

function readClock({ controls: { clock } }: AdminCall): RestResponse {
  return printJson(200, { now: clock.now(), manual: isManual(clock) });
}

function advanceClock({ controls: { clock }, request }: AdminCall): RestResponse {
  if (!isManual(clock)) {
    const message =
      "The emulator goes by the machine's clock. Start it with --manual-clock, or with createEmulator({ clock: manualClock() }).";
    throw new AdminFailure(409, "ClockNotManual", { message });
  }
  const members = readMembers(request);
  const parts = ["hours", "minutes", "seconds", "milliseconds"] as const;
  requireKnown(members, parts);
  const range = { from: 0, to: maxAdvance };
  const read = parts.map((part) => [part, readNumber(members, part, range) ?? 0] as const);
  const duration = Object.fromEntries(read);
  try {
    clock.advance(duration);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AdminFailure(400, "InvalidBody", { message: error.message });
  }
  return printJson(200, { now: clock.now(), manual: true });
}

function isManual(clock: Clock): clock is ManualClock {
  return "advance" in clock && typeof clock.advance === "function";
}
