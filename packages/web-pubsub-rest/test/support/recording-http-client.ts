import { createHttpHeaders } from "@azure/core-rest-pipeline";
import type { HttpClient, PipelineRequest } from "@azure/core-rest-pipeline";

/** Answers every request at once, and remembers it. Nothing leaves the process. */
export interface RecordingHttpClient extends HttpClient {
  readonly requests: readonly PipelineRequest[];
}

/** @param status - The status of every answer; 200 unless told otherwise. */
export function createRecordingHttpClient(status = 200): RecordingHttpClient {
  const requests: PipelineRequest[] = [];
  return {
    requests,
    sendRequest: (request) => {
      requests.push(request);
      return Promise.resolve({ request, status, headers: createHttpHeaders() });
    },
  };
}
