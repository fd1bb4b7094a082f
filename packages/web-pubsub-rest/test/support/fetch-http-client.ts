import { createHttpHeaders } from "@azure/core-rest-pipeline";
import type { HttpClient, PipelineRequest } from "@azure/core-rest-pipeline";

/**
 * Sends requests as a browser would, by `fetch`: the platform on which web streams are bodies.
 */
export const fetchHttpClient: HttpClient = {
  async sendRequest(request) {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJSON(),
      ...readBody(request),
    });
    return {
      request,
      status: response.status,
      headers: createHttpHeaders(Object.fromEntries(response.headers)),
      bodyAsText: await response.text(),
    };
  },
};

function readBody({ body }: PipelineRequest): RequestInit {
  if (body === undefined || body === null) return {};
  if (typeof body === "string") return { body };
  // A stream goes out while the answer may still be awaited, and fetch wants to be told so.
  if (body instanceof ReadableStream) return { body, duplex: "half" };
  throw new TypeError("This HTTP client sends texts and web streams only.");
}
