import { createHttpHeaders } from "@azure/core-rest-pipeline";
import type { HttpClient } from "@azure/core-rest-pipeline";

/** A request at the moment in which it would have gone out. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer in store. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly bodyAsText?: string;
}

/** Makes an HttpClient that sends nothing: it writes requests down and always answers the same. */
export function recordingClient(answer: StoredAnswer): {
  httpClient: HttpClient;
  requests: readonly RecordedRequest[];
} {
  const requests: RecordedRequest[] = [];
  const httpClient: HttpClient = {
    async sendRequest(request) {
      requests.push({
        method: request.method,
        url: request.url,
        authorization: request.headers.get("authorization"),
        headers: request.headers.toJSON(),
      });
      return { ...answer, request, headers: createHttpHeaders(answer.headers) };
    },
  };
  return { httpClient, requests };
}
