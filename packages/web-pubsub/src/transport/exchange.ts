import type { PipelineRequest, PipelineResponse } from "@azure/core-rest-pipeline";
import type { Dispatcher } from "undici";

import { splitAddress } from "./address.ts";
import type { Connections } from "./connections.ts";
import { AbortError, explainFailure, explainUnreadable, refuseRequest } from "./failure.ts";
import { prepareBody } from "./request-body.ts";
import { collectText, findEncoding, openBody, readBody } from "./response-body.ts";
import type { BodySource } from "./response-body.ts";
import { readHeaders } from "./response-headers.ts";
import type { ReceivedHeaders } from "./response-headers.ts";
import type { WaitingRoom } from "./waiting-room.ts";

/** Sends a request and waits for its answer: with its text, or with a stream where that is asked. */
export function exchange(
  connections: Connections,
  request: PipelineRequest,
): Promise<PipelineResponse> {
  return new Promise((resolve, reject) => {
    // What is thrown in here rejects the promise.
    new Exchange(request, { resolve, reject }, connections.waitingRoom).start(connections);
  });
}

interface Settle {
  readonly resolve: (response: PipelineResponse) => void;
  readonly reject: (error: Error) => void;
}

/** One request and its answer, as undici tells of them. The first end counts, whatever comes after. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #request: PipelineRequest;
  readonly #settle: Settle;
  readonly #waitingRoom: WaitingRoom;
  #isWaiting = false;
  #controller: Dispatcher.DispatchController | undefined;
  #response: PipelineResponse | undefined;
  /** The text of the answer, part by part: the way of all that is small and not encoded. */
  #parts: Buffer[] | undefined;
  #loadedBytes = 0;
  #body: BodySource | undefined;
  #ended: Error | true | undefined;
  #timer: NodeJS.Timeout | undefined;
  #onAbort: (() => void) | undefined;

  constructor(request: PipelineRequest, settle: Settle, waitingRoom: WaitingRoom) {
    this.#request = request;
    this.#settle = settle;
    this.#waitingRoom = waitingRoom;
  }

  start(connections: Connections): void {
    const request = this.#request;
    if (request.abortSignal?.aborted === true) {
      throw new AbortError("The operation was aborted. Request has already been canceled.");
    }
    const { origin, path, isInsecure } = splitAddress(request.url);
    if (isInsecure && !request.allowInsecureConnection) {
      throw new Error(`Cannot connect to ${origin} while allowInsecureConnection is false.`);
    }
    if (request.requestOverrides !== undefined) {
      throw refuseRequest(request, "requestOverrides are for node:http, and there is none here.");
    }
    const dispatcher = connections.select(request);
    const { body, length } = prepareBody(request);
    const headers = request.headers.toJSON({ preserveCase: true });
    if (length !== undefined && !request.headers.has("content-length")) {
      headers["content-length"] = String(length);
    }
    this.#watch();
    this.#isWaiting = true;
    this.#waitingRoom.enter();
    dispatcher.dispatch(
      {
        origin,
        path,
        method: request.method,
        headers,
        body,
        // The request's own timeout is the only one.
        headersTimeout: 0,
        bodyTimeout: 0,
        // Said either way: left to itself, undici ends a connection after each HEAD.
        reset: request.disableKeepAlive === true,
      },
      this,
    );
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    this.#stopWaiting();
    if (this.#ended instanceof Error) controller.abort(this.#ended);
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    received: ReceivedHeaders,
  ): void {
    // Interim answers (1xx) are no answers.
    if (status < 200 || this.#ended !== undefined) return;
    const request = this.#request;
    const headers = readHeaders(received);
    const response: PipelineResponse = { status, headers, request };
    this.#response = response;
    if (request.method === "HEAD") return;
    const encoding = findEncoding(request.headers, headers);
    const statuses = request.streamResponseStatusCodes;
    const isStream =
      statuses !== undefined && (statuses.has(Number.POSITIVE_INFINITY) || statuses.has(status));
    if (!isStream && encoding === undefined) {
      this.#parts = [];
      return;
    }
    this.#body = openBody(
      () => controller.resume(),
      () => this.#fail(new AbortError("The response body was not read to its end.")),
    );
    const body = readBody(this.#body.stream, encoding, request.onDownloadProgress);
    if (isStream) {
      response.readableStreamBody = body;
      // From here on only the signal ends it: the body may be read for as long as it takes.
      clearTimeout(this.#timer);
      this.#settle.resolve(response);
    } else {
      collectText(body).then(
        (text) => this.#succeed(Object.assign(response, { bodyAsText: text })),
        (error: unknown) => this.#fail(explainUnreadable(request, error)),
      );
    }
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#ended !== undefined) return;
    if (this.#parts === undefined) {
      if (this.#body?.push(chunk) === false) controller.pause();
      return;
    }
    this.#parts.push(chunk);
    this.#loadedBytes += chunk.byteLength;
    try {
      this.#request.onDownloadProgress?.({ loadedBytes: this.#loadedBytes });
    } catch (error) {
      this.#fail(explainUnreadable(this.#request, error));
    }
  }

  onResponseEnd(): void {
    const response = this.#response;
    if (this.#ended !== undefined || response === undefined) return;
    if (this.#body !== undefined) {
      this.#body.end();
      // A text that is being decoded is not there yet; whoever has the stream has all.
      if (response.readableStreamBody !== undefined) this.#end();
      return;
    }
    // An answer to HEAD has no text; waiting for its end leaves the connection free for the next.
    if (this.#parts !== undefined) response.bodyAsText = readText(this.#parts);
    this.#succeed(response);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(explainFailure(this.#request, error));
  }

  #watch(): void {
    const { abortSignal, timeout } = this.#request;
    if (abortSignal === undefined && timeout <= 0) return;
    const onAbort = (): void => this.#fail(new AbortError("The operation was aborted."));
    if (timeout > 0) this.#timer = setTimeout(onAbort, timeout);
    if (abortSignal === undefined) return;
    this.#onAbort = onAbort;
    abortSignal.addEventListener("abort", onAbort);
  }

  #stopWaiting(): void {
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    this.#waitingRoom.leave();
  }

  #succeed(response: PipelineResponse): void {
    this.#end();
    this.#settle.resolve(response);
  }

  #end(reason: Error | true = true): void {
    this.#ended = reason;
    clearTimeout(this.#timer);
    if (this.#onAbort !== undefined) {
      this.#request.abortSignal?.removeEventListener("abort", this.#onAbort);
    }
  }

  #fail(error: Error): void {
    if (this.#ended !== undefined) return;
    this.#end(error);
    // Rejecting comes first: what follows may tell of the end once more, and more vaguely.
    this.#settle.reject(error);
    this.#body?.fail(error);
    this.#controller?.abort(error);
    this.#stopWaiting();
  }
}

function readText(parts: readonly Buffer[]): string {
  const [first] = parts;
  if (first === undefined) return "";
  return (parts.length === 1 ? first : Buffer.concat(parts)).toString();
}
