import type { RestError } from "@azure/core-rest-pipeline";

import { ConnectionError } from "../errors.ts";
import { isSend, isUnreachable } from "../pipeline/send.ts";
import { printFacts, printSubject } from "./called-operation.ts";
import type { CalledOperation } from "./called-operation.ts";
import { shortenText } from "./shorten-text.ts";
import { unsureDelivery } from "./status-advice.ts";

const adviceByCode: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Nothing listens there: check the endpoint, and that the service runs.",
  ENOTFOUND: "No such host is known: check the endpoint for a typo.",
  EAI_AGAIN: "The name server gave no answer: check the network of this machine.",
  UND_ERR_CONNECT_TIMEOUT:
    "Nothing answered the attempt to connect: check the endpoint, and the firewalls in between.",
  CERT_HAS_EXPIRED: "The certificate of the endpoint has expired.",
  DEPTH_ZERO_SELF_SIGNED_CERT:
    "The endpoint's certificate is signed by itself: trust it by tlsOptions.ca, or use one that is trusted.",
  SELF_SIGNED_CERT_IN_CHAIN:
    "A certificate on the way is not trusted here: trust its authority by tlsOptions.ca.",
};

// Besides failed connects: what the HTTP client on undici refuses, and a connection that is not
// trusted carries no request.
const neverLeft: ReadonlySet<string> = new Set(["REQUEST_REFUSED", ...Object.keys(adviceByCode)]);

/** Makes the error of a request that got no whole answer, from the one that the core throws. */
export function describeConnectionFailure(
  called: CalledOperation,
  error: RestError,
  attempts: number | undefined,
): ConnectionError {
  const code = error.code ?? "REQUEST_SEND_ERROR";
  const known = adviceByCode[code];
  // A host with several addresses fails with an error for each and no message of its own.
  const reason = error.message === "" ? code : shortenText(error.message);
  const lines = [
    `${called.operation} failed: no answer${printOrigin(error)} ${printSubject(called)}`,
    reason,
    ...(known === undefined ? [] : [known]),
    ...(isUnsure(error, code) ? [unsureDelivery] : []),
    printFacts({ code, attempts }),
  ];
  return new ConnectionError(lines.join("\n  "), {
    operation: called.operation,
    code,
    attempts,
    request: error.request,
  });
}

/** Whether a message may have arrived although no answer came. */
function isUnsure(error: RestError, code: string): boolean {
  const { request } = error;
  return request !== undefined && isSend(request) && !isUnreachable(error) && !neverLeft.has(code);
}

function printOrigin(error: RestError): string {
  const url = error.request?.url;
  return url !== undefined && URL.canParse(url) ? ` from ${new URL(url).origin}` : "";
}
