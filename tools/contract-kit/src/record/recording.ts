import {
  isRestError,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { bodyOfBytes } from "../fixture/body.ts";
import type { Exchange, Outcome, RecordedRequest } from "../fixture/fixture.ts";
import { readHeaders, readRequest } from "../pipeline/request-bytes.ts";
import { readResponseBytes } from "../pipeline/response.ts";
import type { SanitiseRules } from "../sanitise/live-values.ts";
import { createSanitiser, type Sanitiser } from "../sanitise/sanitise.ts";

/** An HTTP client that passes everything on and keeps what went over the wire. */
export interface Recording {
  readonly httpClient: HttpClient;
  /** What was recorded up to now, in the order of sending, already sanitised. */
  readonly exchanges: readonly Exchange[];
}

/**
 * Starts to record what goes through an HTTP client of an Azure-core pipeline. Each retry is an
 * exchange of its own. A connection that breaks is recorded as such; a request that the caller
 * aborted, or that reached no service, is no exchange at all.
 *
 * @param httpClient - does the sending
 * @param rules - what to replace; a function where live values turn up only on the way, which is
 *   asked for every message
 */
export function recordExchanges(
  httpClient: HttpClient,
  rules: SanitiseRules | (() => SanitiseRules),
): Recording {
  const sanitise: Sanitiser =
    typeof rules === "function"
      ? (message) => createSanitiser(rules())(message)
      : createSanitiser(rules);
  const slots: { request: RecordedRequest; outcome: Outcome | undefined }[] = [];
  return {
    httpClient: {
      async sendRequest(request) {
        const slot = { request: sanitise(await readRequest(request)), outcome: undefined };
        return sendInto(slot, request);
      },
    },
    get exchanges() {
      return slots.flatMap(({ request, outcome }) =>
        outcome === undefined ? [] : [{ request, outcome }],
      );
    },
  };

  async function sendInto(
    slot: (typeof slots)[number],
    request: PipelineRequest,
  ): Promise<PipelineResponse> {
    // The place is taken before the answer comes: with several on the way, the first sent is first.
    slots.push(slot);
    try {
      const response = await httpClient.sendRequest(request);
      slot.outcome = await readOutcome(response, sanitise);
      return response;
    } catch (error) {
      if (isDropped(error)) slot.outcome = { kind: "dropped" };
      throw error;
    }
  }
}

async function readOutcome(response: PipelineResponse, sanitise: Sanitiser): Promise<Outcome> {
  const headers = readHeaders(response.headers);
  return sanitise({
    kind: "response",
    status: response.status,
    headers,
    body: bodyOfBytes(await readResponseBytes(response), headers["content-type"]),
  });
}

/** Whether there was a connection that broke, rather than none. */
function isDropped(error: unknown): boolean {
  const codes = ["ECONNRESET", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE", "UND_ERR_SOCKET"];
  return isRestError(error) && error.response === undefined && codes.includes(error.code ?? "");
}
