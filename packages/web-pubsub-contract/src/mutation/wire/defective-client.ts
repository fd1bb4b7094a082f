import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import type { WireAnswer, WireMutation, WireRequest } from "./wire-message.ts";

/**
 * An HTTP client behind which every request and answer has the defect.
 *
 * @param applied - called for each message that the defect changed
 */
export function createDefectiveClient(
  httpClient: HttpClient,
  mutation: WireMutation,
  applied: () => void,
): HttpClient {
  return {
    async sendRequest(request) {
      const response = await httpClient.sendRequest(changeRequest(request, mutation, applied));
      return { ...changeResponse(response, mutation, applied), request };
    },
  };
}

function changeRequest(
  request: PipelineRequest,
  mutation: WireMutation,
  applied: () => void,
): PipelineRequest {
  const { body } = request;
  const wire: WireRequest = {
    method: request.method,
    url: request.url,
    headers: request.headers.toJSON(),
    body: typeof body === "string" || body instanceof Uint8Array ? body : undefined,
  };
  const changed = mutation.request?.(wire);
  if (changed === undefined) return request;
  applied();
  // A copy: the pipeline sends its own again when it tries again.
  return createPipelineRequest({
    ...request,
    method: changed.method as PipelineRequest["method"],
    url: changed.url,
    headers: createHttpHeaders({ ...changed.headers }),
    ...(changed.body === undefined ? { body: undefined } : { body: changed.body }),
  } as Parameters<typeof createPipelineRequest>[0]);
}

function changeResponse(
  response: PipelineResponse,
  mutation: WireMutation,
  applied: () => void,
): PipelineResponse {
  const wire: WireAnswer = {
    status: response.status,
    headers: response.headers.toJSON(),
    body: response.bodyAsText ?? undefined,
  };
  const changed = mutation.answer?.(wire);
  if (changed === undefined) return response;
  applied();
  return {
    ...response,
    status: changed.status,
    headers: createHttpHeaders({ ...changed.headers }),
    bodyAsText: changed.body ?? null,
  };
}
