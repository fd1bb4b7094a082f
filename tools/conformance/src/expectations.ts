import type { HttpResponse } from "@azure-rest/core-client";
import { expect } from "chai";

/** An answer with a body, as a client types it. */
export interface TypedAnswer<Body> extends HttpResponse {
  readonly status: "200";
  readonly body: Body;
}

/**
 * Holds an answer to status 200 and a JSON body. What is expected has to fit the type that the
 * client gives the body, so a wrong type fails the compilation even where the value would be equal.
 */
export function expectBody<Body>(answer: TypedAnswer<Body>, expected: NoInfer<Body>): void {
  expectJson(answer, "200", expected);
}

/**
 * Holds an answer to status 200 and a JSON body that its type does not allow: what a service of
 * another version sends comes through as it is.
 */
export function expectUntypedBody(answer: TypedAnswer<unknown>, expected: unknown): void {
  expectJson(answer, "200", expected);
}

/** Holds an answer that `isUnexpected` has told from the others to a status and a JSON body. */
export function expectError<Body>(
  answer: HttpResponse & { readonly body: Body },
  status: string,
  expected: NoInfer<Body>,
): void {
  expectJson(answer, status, expected);
}

/**
 * Holds the first page of a list to status 200 and to JSON, and what `paginate` makes of it to the
 * items of all pages, or, with `byPage`, to the pages.
 */
export async function expectItems<Item>(
  first: HttpResponse,
  items: AsyncIterable<Item>,
  expected: readonly NoInfer<Item>[],
): Promise<void> {
  expectJson(first, "200", first.body);
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  expect(found).to.deep.equal(expected);
}

/** Holds an answer to status 204, which the client has to know, and to no body. */
export function expectNoContent(answer: HttpResponse & { readonly status: "204" }): void {
  expect(answer.status).to.equal("204");
  expect(answer.body).to.equal(undefined);
}

/** The body that the answers of a union with this status have. */
type BodyWithStatus<Answers extends HttpResponse, Status extends string> =
  Extract<Answers, { readonly status: Status }> extends { body: infer Body } ? Body : never;

/**
 * Holds an answer of several possible ones to a status that the client knows and to the body that
 * it types for that status; `undefined` for none.
 */
export function expectAnswer<Answers extends HttpResponse, Status extends string>(
  answer: Answers,
  status: Status,
  expected: NoInfer<BodyWithStatus<Answers, Status>>,
): void {
  if (expected !== undefined) return expectJson(answer, status, expected);
  expect(answer.status).to.equal(status);
  expect(answer.body).to.equal(undefined);
}

function expectJson({ status, headers, body }: HttpResponse, ...expected: [string, unknown]): void {
  expect(status).to.equal(expected[0]);
  expect(headers["content-type"]).to.match(/^application\/json\b/);
  expect(body).to.deep.equal(expected[1]);
}
