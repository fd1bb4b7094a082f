import createErrors, { isUnexpected } from "@golden/errors-rest";
import type {
  Compare200Response,
  Compare201Response,
  CompareDefaultResponse,
  ErrorsClient,
  Exists200Response,
  Exists404Response,
  ExistsDefaultResponse,
  ReadRange200Response,
  ReadRange500Response,
  Remove204Response,
  Replace200Response,
  Replace203Response,
} from "@golden/errors-rest";
import {
  isUnexpected as isUnexpectedBytes,
  type Download200Response,
  type DownloadDefaultResponse,
} from "@golden/bytes-rest";
import type createBytes from "@golden/bytes-rest";

/** What `isUnexpected` makes of the answers of each kind of operation. Nothing here is ever run. */
export async function narrow(
  client: ErrorsClient,
  bytes: ReturnType<typeof createBytes>,
): Promise<void> {
  const compared = await client.path("/alike").post();
  if (isUnexpected(compared)) {
    expectType<CompareDefaultResponse>()(compared);
  } else {
    // The error is the same as one of them, and less than the other.
    expectType<Compare200Response | Compare201Response>()(compared);
    if (compared.status === "201") expectType<Compare201Response>()(compared);
    else expectType<Compare200Response>()(compared);
  }

  const found = await client.path("/things/{id}", "a").head();
  if (isUnexpected(found)) expectType<ExistsDefaultResponse>()(found);
  else expectType<Exists200Response | Exists404Response>()(found);

  const ranged = await client.path("/ranges").get();
  if (isUnexpected(ranged)) {
    expectType<ReadRange500Response>()(ranged);
    expectType<"500" | "501" | "502" | "503">()(ranged.status);
  } else {
    expectType<ReadRange200Response>()(ranged);
  }

  const replaced = await client.path("/things").put();
  if (isUnexpected(replaced)) expectType<Replace203Response>()(replaced);
  else {
    expectType<Replace200Response>()(replaced);
    expectType<"200" | "201" | "202" | "204">()(replaced.status);
  }

  const removed = await client.path("/things/{id}", "a").delete();
  if (isUnexpected(removed)) {
    // Nothing is declared to fail, and what fails all the same can be read.
    const { status, body, headers }: { status: string; body: unknown; headers: object } = removed;
    throw new Error(status, { cause: [body, headers] });
  }
  expectType<Remove204Response>()(removed);

  const unchecked = await client.pathUnchecked("/anything").get();
  if (isUnexpected(unchecked)) throw new Error(unchecked.status);
  expectType<string>()(unchecked.status);

  const downloaded = await bytes.path("/archive/{name}", "a").get();
  if (isUnexpectedBytes(downloaded)) {
    expectType<DownloadDefaultResponse>()(downloaded);
    expectType<string>()(downloaded.body.code);
  } else {
    expectType<Download200Response>()(downloaded);
    expectType<Uint8Array>()(downloaded.body);
  }
}

/** What the types refuse: each line is an error, or the expectation above it is one. */
export function readWrongly(response: Compare200Response | CompareDefaultResponse): void {
  // @ts-expect-error -- the factory wants an endpoint
  createErrors();
  if (isUnexpected(response)) return;
  // @ts-expect-error -- an answer is no error
  expectType<CompareDefaultResponse>()(response);
  // @ts-expect-error -- no such status is declared
  if (response.status === "404") return;
}

/** Takes values of exactly this type. */
function expectType<TExpected>(): <TActual>(
  ...actual: Same<TExpected, TActual> extends true ? [TActual] : [never]
) => void {
  return () => undefined;
}

/** Each takes the other's place, with nothing between: good enough, for none of them is `any`. */
type Same<A, B> = [A, B] extends [B, A] ? true : false;
