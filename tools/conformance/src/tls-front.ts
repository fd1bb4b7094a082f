import {
  createDefaultHttpClient,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";

/**
 * Stands between a client and a mock service as a proxy that ends TLS does: the client is told
 * `https://…` and gets `https://…` links back, the service is spoken to over plain http. Core sends
 * a token over https only, and Spector serves plain http only.
 * @param plainOrigin - Where the service listens, as it calls itself in links: `http://localhost:1234`.
 */
export function createTlsFront(plainOrigin: string): HttpClient {
  const secureOrigin = toSecureOrigin(plainOrigin);
  const plainClient = createDefaultHttpClient();
  return {
    sendRequest: async (request) => {
      const response = await plainClient.sendRequest(toPlainRequest(request, secureOrigin));
      return toSecureResponse(response, request, plainOrigin);
    },
  };
}

/** What a client has to be told: `https://localhost:1234` for `http://localhost:1234`. */
export function toSecureOrigin(plainOrigin: string): string {
  return plainOrigin.replace(/^http:/, "https:");
}

/** A copy, since the policies of a retry look at the request again, and refuse a token over http. */
function toPlainRequest(request: PipelineRequest, secureOrigin: string): PipelineRequest {
  if (!request.url.startsWith(`${secureOrigin}/`))
    throw new Error(
      `The request to ${request.url} leaves ${secureOrigin}; check the link or the endpoint.`,
    );
  const url = request.url.replace(/^https:/, "http:");
  return { ...request, url, allowInsecureConnection: true };
}

function toSecureResponse(
  response: PipelineResponse,
  request: PipelineRequest,
  plainOrigin: string,
): PipelineResponse {
  const secureOrigin = toSecureOrigin(plainOrigin);
  for (const [name, value] of response.headers) {
    if (value.includes(plainOrigin))
      response.headers.set(name, value.replaceAll(plainOrigin, secureOrigin));
  }
  const { bodyAsText } = response;
  const bodyPart =
    typeof bodyAsText === "string"
      ? { bodyAsText: bodyAsText.replaceAll(plainOrigin, secureOrigin) }
      : {};
  return { ...response, ...bodyPart, request };
}
