import {
  isRestError,
  isUnexpected,
  type ErrorDetailOutput,
  type ProblemDetailsOutput,
  type RestError,
} from "@restline/web-pubsub-rest";
import type { Answer, Failure, Success } from "../answer.ts";
import { isObject, readErrorFields, readProblem, readValidation } from "./error-fields.ts";

/** An answer of the generated client, whatever the operation. */
export interface RestResponse {
  readonly status: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** What a call of the generated client came to. */
export async function answer(
  call: PromiseLike<Parameters<typeof isUnexpected>[0]>,
): Promise<Answer> {
  return answerOf(async () => {
    const response = await call;
    return isUnexpected(response) ? failureOf(response) : successOf(response);
  });
}

/** The same for a question, which is answered by the status. */
export async function ask(call: PromiseLike<Parameters<typeof isUnexpected>[0]>): Promise<Answer> {
  const answered = await answer(call);
  return answered.kind === "success" ? { ...answered, value: answered.status === 200 } : answered;
}

/** An answer that the operation declares. */
export function successOf({ headers, status }: RestResponse): Success {
  const code = headers["x-ms-error-code"];
  return { kind: "success", status: Number(status), ...(code === undefined ? {} : { code }) };
}

/** An answer that is an error, declared or not. */
export function failureOf({ status, headers, body }: RestResponse): Failure {
  const errorBody: ErrorDetailOutput | ProblemDetailsOutput = isObject(body) ? body : {};
  const code = headers["x-ms-error-code"];
  const retryAfter = headers["retry-after"];
  return {
    kind: "failure",
    status: Number(status),
    ...(code === undefined ? {} : { code }),
    ...readErrorFields(errorBody),
    ...readValidation(errorBody),
    ...readProblem(errorBody),
    ...(retryAfter === undefined ? {} : { retryAfter: Number(retryAfter) }),
  };
}

/** Reads what is thrown, too: a later page that fails, and that no answer came. */
export async function answerOf(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (!isRestError(error)) throw error;
    return thrownAnswer(error);
  }
}

function thrownAnswer(error: RestError): Answer {
  if (error.response !== undefined) {
    const { bodyAsText, headers, status } = error.response;
    const body: unknown = bodyAsText ? JSON.parse(bodyAsText) : undefined;
    return failureOf({ status: String(status), headers: headers.toJSON(), body });
  }
  if (error.code === undefined) throw error;
  return { kind: "no answer", code: error.code };
}
