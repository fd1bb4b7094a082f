import { isUnexpected } from "@restline/web-pubsub-rest";
import type {
  ErrorDetailOutput,
  ProblemDetailsOutput,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/** An error is the body itself, with its members at the top. */
export async function readError(
  client: WebPubSubServiceClient,
  hub: string,
): Promise<ErrorDetailOutput> {
  const response = await client
    .path("/api/hubs/{hub}/:send", hub)
    .post({ contentType: "text/plain", body: "hello" });
  if (!isUnexpected(response)) return {};
  const { code, message, target }: ErrorDetailOutput = response.body;
  return {
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
    ...(target !== undefined && { target }),
  };
}

/** What is wrong with the request itself comes with more, by the name of the parameter. */
export async function readProblems(
  client: WebPubSubServiceClient,
  filter: string,
): Promise<Record<string, string[]> | undefined> {
  const response = await client
    .path("/api/hubs/{hub}/:send", "chat")
    .post({ contentType: "text/plain", body: "hello", queryParameters: { filter } });
  if (!isUnexpected(response) || !("errors" in response.body)) return undefined;
  const problem: ProblemDetailsOutput = response.body;
  return problem.errors;
}

/** An answer may have no body at all, as one that refuses the token. */
export async function readStatusAndBody(
  client: WebPubSubServiceClient,
): Promise<readonly [string, unknown]> {
  const { status, body } = await client
    .path("/api/hubs/{hub}/:send", "chat")
    .post({ contentType: "text/plain", body: "hello" });
  return [status, body];
}
