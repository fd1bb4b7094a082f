import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  createDefaultHttpClient,
  createPipelineFromOptions,
  createPipelineRequest,
  type HttpClient,
  type PipelineRequestOptions,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A real service on a free port of this machine, for the time of a test. */
export interface WidgetsService extends AsyncDisposable {
  readonly endpoint: string;
  /** How many requests have come. */
  readonly requests: number;
}

/** Starts a service that answers the first request with the first answer, and so on. */
export async function startWidgetsService(
  ...answers: readonly Answering[]
): Promise<WidgetsService> {
  let requests = 0;
  const server: Server = createServer((request, response) => {
    const answering = answers[requests] ?? ((_, unexpected) => unexpected.writeHead(599).end());
    requests += 1;
    request.resume().on("end", () => answering(request, response));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    get requests() {
      return requests;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with a status and a JSON value. */
export function answerJson(status: number, value: unknown): Answering {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
  };
}

/** Breaks the connection instead of answering. */
export const dropConnection: Answering = (request) => {
  request.socket.destroy();
};

/** Sends a request through a whole Azure-core pipeline, without waiting between retries. */
export async function send(
  options: PipelineRequestOptions,
  httpClient: HttpClient = createDefaultHttpClient(),
): Promise<PipelineResponse> {
  const pipeline = createPipelineFromOptions({ retryOptions: { retryDelayInMs: 0 } });
  const request = createPipelineRequest({ allowInsecureConnection: true, ...options });
  return pipeline.sendRequest(httpClient, request);
}
