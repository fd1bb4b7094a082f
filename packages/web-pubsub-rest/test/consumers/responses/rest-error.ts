import { isRestError, RestError } from "@restline/web-pubsub-rest";

/** What happened, from an error that a call or a page threw: with no answer there is no status. */
export async function describeFailure(call: PromiseLike<unknown>): Promise<string> {
  try {
    await call;
    return "no failure";
  } catch (error) {
    if (!isRestError(error)) throw error;
    const failure: RestError = error;
    const kind = error instanceof RestError ? "RestError" : "something like it";
    return `${kind}, code ${failure.code}, status ${failure.statusCode}`;
  }
}
