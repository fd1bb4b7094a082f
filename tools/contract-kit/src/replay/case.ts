import { RestError, type HttpClient } from "@azure/core-rest-pipeline";
import { bytesOfBody } from "../fixture/body.ts";
import type { Conversation, Step } from "../fixture/conversation.ts";
import type { Exchange, NamedFixture, RecordedRequest } from "../fixture/fixture.ts";
import { printStep } from "../fixture/print-conversation.ts";
import { requireNotAborted } from "../pipeline/abort.ts";
import { readRequest } from "../pipeline/request-bytes.ts";
import { createResponse } from "../pipeline/response.ts";
import type { WebSocketConstructor } from "../pipeline/web-socket.ts";
import type { Sanitiser } from "../sanitise/sanitise.ts";
import { listDifferences, listStepDifferences } from "./difference.ts";
import { UnmatchedRequestError, UnusedFixtureError } from "./playback-error.ts";
import { createPlayedWebSockets } from "./played-web-socket.ts";
import { explainUnmatched } from "./unmatched.ts";

/** One fixture being played to one client. */
export interface PlayedCase {
  /** Answers from the fixture, and from nowhere else. */
  readonly httpClient: HttpClient;
  /** For a client that takes a class of WebSockets: behind them, the fixture is the service. */
  readonly WebSocket: WebSocketConstructor;
  /** How many exchanges have been played. */
  readonly played: number;
  /** Resolves when that many exchanges have been played: a test need not sleep between retries. */
  untilPlayed(count: number): Promise<void>;
  /**
   * Ends the case.
   *
   * @throws UnmatchedRequestError the first one, even where the client swallowed it
   * @throws UnusedFixtureError where exchanges are left that the client did not ask for, or parts
   *   of a conversation that it did not wait for
   */
  finish(): void;
}

export interface CaseContext {
  readonly fixtures: readonly NamedFixture[];
  readonly sanitise: Sanitiser;
  readonly recordCommand: (name: string) => string;
  readonly ignored: ReadonlySet<string> | undefined;
  readonly schedule: (task: () => void) => void;
  readonly finished: (name: string) => void;
}

/** Begins to play a fixture. Its exchanges are played in their order. */
export function playCase(named: NamedFixture, context: CaseContext): PlayedCase {
  const { exchanges } = named.fixture;
  const waiting: { count: number; resolve: () => void }[] = [];
  let played = 0;
  let unmatched: UnmatchedRequestError | undefined;

  function takeExchange(sent: RecordedRequest): Exchange {
    const next = exchanges[played];
    if (next === undefined || listDifferences(sent, next.request, context.ignored).length > 0) {
      throw keep(explainUnmatched(sent, { named, played }, context));
    }
    played += 1;
    for (const { count, resolve } of waiting) if (count <= played) resolve();
    sockets.goOn();
    return next;
  }

  function keep(error: UnmatchedRequestError): UnmatchedRequestError {
    unmatched ??= error;
    return error;
  }

  const sockets = createPlayedWebSockets({
    begin: (request) => {
      const { outcome } = takeExchange(context.sanitise(request));
      return outcome.kind === "conversation" ? outcome : endAtOnce;
    },
    judge: (live, expected) => {
      const said = sanitiseStep(live, context.sanitise);
      const differences = listStepDifferences(said, expected);
      if (expected !== undefined && differences.length === 0) return undefined;
      const closest = expected && { name: named.name, lines: printStep(expected) };
      return keep(
        new UnmatchedRequestError({
          why: `in the fixture ${named.name}, the client does not say this`,
          sent: printStep(said),
          closest,
          differences: closest === undefined ? [] : differences,
          sameAs: undefined,
          remedy: `If it is right, record the case again: ${context.recordCommand(named.name)}`,
        }),
      );
    },
    get begun() {
      return played;
    },
    schedule: context.schedule,
  });

  return {
    httpClient: {
      async sendRequest(request) {
        requireNotAborted(request);
        const { outcome } = takeExchange(context.sanitise(await readRequest(request)));
        if (outcome.kind === "response") {
          return createResponse(request, { ...outcome, bytes: bytesOfBody(outcome.body) });
        }
        // The code with which Node tells of it, on which pipelines decide whether to try again.
        const message = `the connection was dropped, as in the fixture ${named.name}`;
        throw new RestError(message, { code: "ECONNRESET", request });
      },
    },
    WebSocket: sockets.WebSocket,
    get played() {
      return played;
    },
    async untilPlayed(count) {
      if (played >= count) return;
      await new Promise<void>((resolve) => waiting.push({ count, resolve }));
    },
    finish() {
      if (unmatched !== undefined) throw unmatched;
      requireNoneLeft(
        `the client did not ask for all that the fixture ${named.name} holds`,
        exchanges.slice(played).map(({ request }) => `${request.method} ${request.url}`),
      );
      requireNoneLeft(
        `the client left the conversation of the fixture ${named.name} before its end`,
        sockets.listLeft().flatMap(printStep),
      );
      context.finished(named.name);
    },
  };
}

/** An HTTP exchange is none of a WebSocket: whoever asks for one by its URL gets no connection. */
const endAtOnce: Conversation = { kind: "conversation", steps: [{ kind: "dropped" }] };

function sanitiseStep(step: Step, sanitise: Sanitiser): Step {
  const [sanitised = step] = sanitise({ kind: "conversation", steps: [step] }).steps;
  return sanitised;
}

function requireNoneLeft(message: string, left: readonly string[]): void {
  if (left.length === 0) return;
  throw new UnusedFixtureError(`${message}:\n${left.map((line) => `  ${line}`).join("\n")}`);
}
