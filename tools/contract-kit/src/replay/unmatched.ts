import type { Exchange, NamedFixture, RecordedRequest } from "../fixture/fixture.ts";
import { printHandshake, printRequest } from "../fixture/print-fixture.ts";
import { listDifferences } from "./difference.ts";
import { UnmatchedRequestError } from "./playback-error.ts";

/** A request that came where another one, or none, was expected, and what it can be compared with. */
export function explainUnmatched(
  sent: RecordedRequest,
  { named, played }: { readonly named: NamedFixture; readonly played: number },
  context: {
    readonly fixtures: readonly NamedFixture[];
    readonly ignored: ReadonlySet<string> | undefined;
    readonly recordCommand: (name: string) => string;
  },
): UnmatchedRequestError {
  const { fixtures, ignored, recordCommand } = context;
  const { exchanges } = named.fixture;
  const compare = (name: string, { request }: Exchange) => ({
    name,
    lines: printLines(request),
    differences: listDifferences(sent, request, ignored),
  });
  const next = exchanges[played];
  // What the case itself expects comes first, however far it is; it may have nothing left to expect.
  const own = next === undefined ? undefined : compare(named.name, next);
  const others = fixtures
    .filter(({ name }) => name !== named.name)
    .flatMap(({ fixture, name }) => fixture.exchanges.map((exchange) => compare(name, exchange)));
  const nearest = others.toSorted(
    (left, right) => left.differences.length - right.differences.length,
  )[0];
  const closest = own ?? nearest;
  const place =
    next === undefined
      ? `all of its ${exchanges.length} exchanges were played before`
      : `exchange ${played + 1} of ${exchanges.length}`;
  return new UnmatchedRequestError({
    sent: printLines(sent),
    why: `the fixture ${named.name} has no answer to this request (${place})`,
    closest,
    differences: closest?.differences ?? [],
    sameAs: others.find(({ differences }) => differences.length === 0)?.name,
    remedy: `If the request is right, record the case again: ${recordCommand(named.name)}`,
  });
}

/** A request without the heading that it has in a fixture. */
function printLines(request: RecordedRequest): readonly string[] {
  const [, ...lines] = /^wss?:/i.test(request.url)
    ? printHandshake(request)
    : printRequest(request);
  return lines;
}
