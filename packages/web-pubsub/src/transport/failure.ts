import { RestError } from "@azure/core-rest-pipeline";
import type { PipelineRequest } from "@azure/core-rest-pipeline";

/** What ends a request that its signal or its timeout fires for, by the name that is known for it. */
export class AbortError extends Error {
  override readonly name = "AbortError";
}

// undici's own codes, and those that the default client has where the same happens to it.
const systemCodes: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: "ECONNRESET",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "ECONNRESET",
  // By its own name, as the system's does not tell that nothing was sent.
  UND_ERR_CONNECT_TIMEOUT: "UND_ERR_CONNECT_TIMEOUT",
  UND_ERR_INVALID_ARG: "REQUEST_REFUSED",
  UND_ERR_NOT_SUPPORTED: "REQUEST_REFUSED",
  UND_ERR_HEADERS_TIMEOUT: "ETIMEDOUT",
  UND_ERR_BODY_TIMEOUT: "ETIMEDOUT",
};

/** Makes the error of a request that cannot be sent as it is, however often it is tried. */
export function refuseRequest(request: PipelineRequest, message: string): RestError {
  return new RestError(message, { code: "REQUEST_REFUSED", request });
}

/**
 * Makes the error of a request that undici failed: with the code of the system where it has one, as
 * retries go by it, and `REQUEST_SEND_ERROR` for the rest.
 */
export function explainFailure(request: PipelineRequest, error: unknown): Error {
  if (error instanceof RestError || error instanceof AbortError) return error;
  const { message, code } = readError(error);
  if (code === "UND_ERR_ABORTED") {
    const reason = "Request body stream closed before ending";
    return new RestError(reason, { code: RestError.REQUEST_SEND_ERROR, request });
  }
  return new RestError(message, { code: systemCodes[code] ?? chooseCode(code), request });
}

/** Makes the error of an answer that came and cannot be read. */
export function explainUnreadable(request: PipelineRequest, error: unknown): Error {
  if (error instanceof RestError || error instanceof AbortError) return error;
  const { message } = readError(error);
  return new RestError(`Error reading response as text: ${message}`, {
    code: RestError.PARSE_ERROR,
    request,
  });
}

function chooseCode(code: string): string {
  return code === "" || code.startsWith("UND_ERR_") ? RestError.REQUEST_SEND_ERROR : code;
}

function readError(error: unknown): { message: string; code: string } {
  if (!(error instanceof Error)) return { message: String(error), code: "" };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return { message: error.message, code };
}
