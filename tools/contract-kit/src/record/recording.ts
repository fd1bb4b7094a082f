import {
  isRestError,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { bodyOfBytes } from "../fixture/body.ts";
import type { Step } from "../fixture/conversation.ts";
import type { Exchange, Outcome, RecordedRequest } from "../fixture/fixture.ts";
import { readHeaders, readRequest } from "../pipeline/request-bytes.ts";
import { readResponseBytes } from "../pipeline/response.ts";
import type { WebSocketConstructor } from "../pipeline/web-socket.ts";
import type { SanitiseRules } from "../sanitise/live-values.ts";
import { createSanitiser } from "../sanitise/sanitise.ts";
import { createRecordedWebSocket, type NoteStep } from "./recorded-web-socket.ts";

/** An HTTP client and WebSockets that pass everything on and keep what went over the wire. */
export interface Recording {
  readonly httpClient: HttpClient;
  /** For a client that takes a class of WebSockets. */
  readonly WebSocket: WebSocketConstructor;
  /** Resolves when all that has come by now has been read: the bytes of a Blob take their time. */
  settle(): Promise<void>;
  /**
   * What was recorded up to now, in the order of sending, sanitised.
   *
   * @throws Error where a message is still being read: wait for `settle()`
   */
  readonly exchanges: readonly Exchange[];
}

/** How WebSockets are recorded. */
export interface RecordOptions {
  /** Connects; the platform's own by default. */
  readonly WebSocket?: WebSocketConstructor;
}

/** A place in the order of sending. The steps of a conversation may be on their way, or name others. */
interface Slot {
  readonly request: RecordedRequest;
  outcome?: Exclude<Outcome, { kind: "conversation" }>;
  readonly steps?: (Step | "pending" | { readonly sent: Slot })[];
}

/**
 * Starts to record what goes through an HTTP client of an Azure-core pipeline, and through
 * WebSockets. Each retry is an exchange of its own. A connection that breaks is recorded as such; a
 * request that the caller aborted, or that reached no service, is no exchange at all.
 *
 * @param httpClient - does the sending
 * @param rules - what to replace; a function where live values turn up only on the way: it is asked
 *   when the exchanges are read, for all of them
 */
export function recordExchanges(
  httpClient: HttpClient,
  rules: SanitiseRules | (() => SanitiseRules),
  options: RecordOptions = {},
): Recording {
  const slots: Slot[] = [];
  const reading: Promise<void>[] = [];
  let recordedWebSocket: WebSocketConstructor | undefined;
  return {
    httpClient: {
      async sendRequest(request) {
        // The place is taken before the answer comes: with several on the way, the first sent is first.
        const slot: Slot = { request: await readRequest(request) };
        slots.push(slot);
        return sendInto(slot, request, httpClient);
      },
    },
    // Made when it is asked for: not every platform has one of its own.
    get WebSocket() {
      return (recordedWebSocket ??= createRecordedWebSocket(
        options.WebSocket ?? globalThis.WebSocket,
        beginConversation,
      ));
    },
    async settle() {
      await Promise.all(reading);
    },
    get exchanges() {
      const sanitise = createSanitiser(typeof rules === "function" ? rules() : rules);
      return listExchanges(slots).map(({ outcome, request }) => ({
        request: sanitise(request),
        outcome: sanitise(outcome),
      }));
    },
  };

  function beginConversation(request: RecordedRequest): NoteStep {
    const steps: Slot["steps"] & object = [];
    slots.push({ request, steps });
    let seen = slots.length;
    return (step) => {
      const last = slots.at(-1);
      if (slots.length > seen && last !== undefined) steps.push({ sent: last });
      seen = slots.length;
      if (!(step instanceof Promise)) {
        steps.push(step);
        return;
      }
      const at = steps.push("pending") - 1;
      reading.push(step.then((read) => void (steps[at] = read)));
    };
  }
}

async function sendInto(
  slot: Slot,
  request: PipelineRequest,
  httpClient: HttpClient,
): Promise<PipelineResponse> {
  try {
    const response = await httpClient.sendRequest(request);
    slot.outcome = await readOutcome(response);
    return response;
  } catch (error) {
    if (isDropped(error)) slot.outcome = { kind: "dropped" };
    throw error;
  }
}

async function readOutcome(response: PipelineResponse): Promise<Slot["outcome"] & object> {
  const headers = readHeaders(response.headers);
  return {
    kind: "response",
    status: response.status,
    headers,
    body: bodyOfBytes(await readResponseBytes(response), headers["content-type"]),
  };
}

/** The slots in which something came of the request, with the numbers that they have among each other. */
function listExchanges(slots: readonly Slot[]): readonly Exchange[] {
  const whole = slots.filter(
    ({ outcome, steps = [] }) => outcome !== undefined || steps.length > 0,
  );
  return whole.map(({ outcome, request, steps = [] }) => ({
    request,
    outcome: outcome ?? {
      kind: "conversation",
      steps: steps.flatMap((step) => readStep(step, whole)),
    },
  }));
}

function readStep(step: (Slot["steps"] & object)[number], slots: readonly Slot[]): readonly Step[] {
  if (step === "pending") {
    throw new Error(
      "a WebSocket's message is still being read: wait for settle() of the recording",
    );
  }
  if ("kind" in step) return [step];
  const number = slots.indexOf(step.sent) + 1;
  return number === 0 ? [] : [{ kind: "exchange", number }];
}

/** Whether there was a connection that broke, rather than none. */
function isDropped(error: unknown): boolean {
  const codes = ["ECONNRESET", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE", "UND_ERR_SOCKET"];
  return isRestError(error) && error.response === undefined && codes.includes(error.code ?? "");
}
