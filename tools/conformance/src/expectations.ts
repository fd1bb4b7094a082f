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
  expect(answer.status).to.equal("200");
  expect(answer.headers["content-type"]).to.match(/^application\/json\b/);
  expect(answer.body).to.deep.equal(expected);
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
  expect(answer.status).to.equal(status);
  expect(answer.body).to.deep.equal(expected);
}
