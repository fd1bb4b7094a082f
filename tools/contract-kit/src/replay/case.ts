import { RestError, type HttpClient, type PipelineRequest } from "@azure/core-rest-pipeline";
import { bytesOfBody } from "../fixture/body.ts";
import type { Exchange, NamedFixture, RecordedRequest } from "../fixture/fixture.ts";
import { requireNotAborted } from "../pipeline/abort.ts";
import { readRequest } from "../pipeline/request-bytes.ts";
import { createResponse } from "../pipeline/response.ts";
import type { Sanitiser } from "../sanitise/sanitise.ts";
import { listDifferences } from "./difference.ts";
import { UnmatchedRequestError, UnusedFixtureError } from "./playback-error.ts";

/** One fixture being played to one client. */
export interface PlayedCase {
  /** Answers from the fixture, and from nowhere else. */
  readonly httpClient: HttpClient;
  /** How many exchanges have been played. */
  readonly played: number;
  /** Resolves when that many exchanges have been played: a test need not sleep between retries. */
  untilPlayed(count: number): Promise<void>;
  /**
   * Ends the case.
   *
   * @throws UnmatchedRequestError the first one, even where the client swallowed it
   * @throws UnusedFixtureError where exchanges are left that the client did not ask for
   */
  finish(): void;
}

export interface CaseContext {
  readonly fixtures: readonly NamedFixture[];
  readonly sanitise: Sanitiser;
  readonly recordCommand: (name: string) => string;
  readonly ignored: ReadonlySet<string> | undefined;
  readonly finished: (name: string) => void;
}

/** Begins to play a fixture. Its exchanges are played in their order. */
export function playCase(named: NamedFixture, context: CaseContext): PlayedCase {
  const { exchanges } = named.fixture;
  const waiting: { count: number; resolve: () => void }[] = [];
  let played = 0;
  let unmatched: UnmatchedRequestError | undefined;

  async function nextExchange(request: PipelineRequest): Promise<Exchange> {
    const sent = context.sanitise(await readRequest(request));
    const next = exchanges[played];
    if (next === undefined || listDifferences(sent, next.request, context.ignored).length > 0) {
      const error = explainUnmatched(sent, { named, played }, context);
      unmatched ??= error;
      throw error;
    }
    played += 1;
    for (const { count, resolve } of waiting) if (count <= played) resolve();
    return next;
  }

  return {
    httpClient: {
      async sendRequest(request) {
        requireNotAborted(request);
        const { outcome } = await nextExchange(request);
        if (outcome.kind === "response") {
          return createResponse(request, { ...outcome, bytes: bytesOfBody(outcome.body) });
        }
        // The code with which Node tells of it, on which pipelines decide whether to try again.
        const message = `the connection was dropped, as in the fixture ${named.name}`;
        throw new RestError(message, { code: "ECONNRESET", request });
      },
    },
    get played() {
      return played;
    },
    async untilPlayed(count) {
      if (played >= count) return;
      await new Promise<void>((resolve) => waiting.push({ count, resolve }));
    },
    finish() {
      if (unmatched !== undefined) throw unmatched;
      const left = exchanges
        .slice(played)
        .map(({ request }) => `  ${request.method} ${request.url}`);
      if (left.length > 0) {
        throw new UnusedFixtureError(
          `the client did not ask for all that the fixture ${named.name} holds:\n${left.join("\n")}`,
        );
      }
      context.finished(named.name);
    },
  };
}

function explainUnmatched(
  sent: RecordedRequest,
  { named, played }: { named: NamedFixture; played: number },
  { fixtures, ignored, recordCommand }: CaseContext,
): UnmatchedRequestError {
  const { exchanges } = named.fixture;
  const candidates = [named, ...fixtures.filter((other) => other.name !== named.name)].flatMap(
    ({ name, fixture }) =>
      (name === named.name ? fixture.exchanges.slice(played, played + 1) : fixture.exchanges).map(
        ({ request }) => ({ name, request, differences: listDifferences(sent, request, ignored) }),
      ),
  );
  const exact = candidates.find(({ differences }) => differences.length === 0);
  // What the case itself expects comes first, however far it is; it may have nothing left to expect.
  const own = played < exchanges.length ? candidates[0] : undefined;
  const nearest = candidates.toSorted(
    (left, right) => left.differences.length - right.differences.length,
  )[0];
  const closest = own ?? nearest;
  const place =
    played < exchanges.length
      ? `exchange ${played + 1} of ${exchanges.length}`
      : `all of its ${exchanges.length} exchanges were played before`;
  return new UnmatchedRequestError({
    sent,
    why: `the fixture ${named.name} has no answer to this request (${place})`,
    closest,
    differences: closest?.differences ?? [],
    sameAs: exact?.name,
    remedy: `If the request is right, record the case again: ${recordCommand(named.name)}`,
  });
}
