import { createTracingClient } from "@azure/core-tracing";
import type { OperationTracingOptions, TracingContext, TracingSpan } from "@azure/core-tracing";

import { isUntraced } from "./pipeline/untraced.ts";
import type { ServiceResponse } from "./response.ts";

// The namespace and the names of spans are those of the official client, so that what is built on
// them goes on working.
const tracer = createTracingClient({
  namespace: "Microsoft.WebPubSub",
  packageName: "@restline/web-pubsub",
});

/** Puts a span around each call of a client; without a tracer, one that nobody sees. */
export interface CallTracing {
  /**
   * Does the work of a call in a span. `work` gets the options to pass on, so that the spans of its
   * requests are inside. A failure that is returned marks the span as one that is thrown does.
   */
  trace<Result>(
    call: TracedCall,
    work: (tracingOptions: OperationTracingOptions | undefined) => Promise<Result>,
  ): Promise<Result>;
}

/** What a span tells of its call. No ids of users or connections: those are people's. */
export interface TracedCall {
  /** The method, for instance `closeConnection`, or `group.sendToAll` for that of a group. */
  readonly operation: string;
  readonly isSend: boolean;
  readonly tracingOptions: OperationTracingOptions | undefined;
}

/** Makes the tracing of a client. */
export function createCallTracing(endpoint: string, hub: string): CallTracing {
  const { hostname, port, protocol } = new URL(endpoint);
  // The messaging conventions of OpenTelemetry, and its attributes for servers and for Azure.
  const common = {
    "azure.resource_provider.namespace": "Microsoft.SignalRService",
    "messaging.system": "webpubsub",
    "messaging.destination.name": hub,
    "server.address": hostname,
    "server.port": Number(port === "" ? defaultPorts[protocol] : port),
  };
  return {
    trace({ operation, isSend, tracingOptions }, work) {
      const { span, updatedOptions } = tracer.startSpan(
        nameSpan(operation),
        tracingOptions === undefined ? {} : { tracingOptions },
        {
          // A send is a call to another system; the spans of the requests inside say that of others.
          spanKind: isSend ? "client" : "internal",
          spanAttributes: {
            ...common,
            "messaging.operation.name": operation,
            ...(isSend ? { "messaging.operation.type": "send" } : {}),
          },
        },
      );
      const inside = updatedOptions.tracingOptions;
      return isUntraced(inside.tracingContext) ? work(inside) : traceWork(span, inside, work);
    },
  };
}

async function traceWork<Result>(
  span: TracingSpan,
  inside: InnerOptions,
  work: (inside: InnerOptions) => Promise<Result>,
): Promise<Result> {
  try {
    const result = await tracer.withContext(inside.tracingContext, () => work(inside));
    markSpan(span, result);
    return result;
  } catch (error) {
    failSpan(span, error);
    throw error;
  } finally {
    span.end();
  }
}

type InnerOptions = OperationTracingOptions & { readonly tracingContext: TracingContext };

const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

function nameSpan(operation: string): string {
  return operation.startsWith("group.")
    ? `WebPubSubGroupClient.${operation.slice("group.".length)}`
    : `WebPubSubServiceClient.${operation}`;
}

function markSpan(span: TracingSpan, result: unknown): void {
  if (!span.isRecording()) return;
  if (!isResponse(result)) {
    span.setStatus({ status: "success" });
    return;
  }
  const requestId = result.headers["x-ms-request-id"];
  if (requestId !== undefined) span.setAttribute("azure.service.request.id", requestId);
  if (result.error === undefined) span.setStatus({ status: "success" });
  else failSpan(span, result.error);
}

function failSpan(span: TracingSpan, error: unknown): void {
  if (!span.isRecording()) return;
  span.setAttribute("error.type", classifyError(error));
  span.setStatus({ status: "error", ...(error instanceof Error ? { error } : {}) });
}

/** The status where there was an answer, else the system's code, else the kind of error. */
function classifyError(error: unknown): string {
  if (typeof error !== "object" || error === null) return "_OTHER";
  if ("statusCode" in error && typeof error.statusCode === "number") return `${error.statusCode}`;
  const isNamed = error instanceof Error && error.name !== "RestError" && error.name !== "Error";
  if (isNamed) return error.name;
  return "code" in error && typeof error.code === "string" ? error.code : "_OTHER";
}

function isResponse(result: unknown): result is ServiceResponse {
  return (
    typeof result === "object" && result !== null && "headers" in result && "isError" in result
  );
}
