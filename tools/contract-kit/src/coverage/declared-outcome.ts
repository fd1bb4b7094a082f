import {
  nameOperation,
  nameStatus,
  type Operation,
  type Response,
  type ServiceVersion,
} from "@restline/spec-model";
import { findResponse } from "../conform/declared-response.ts";
import type { DocumentedError } from "./documented-error.ts";
import { listErrorCodes } from "./error-codes.ts";

/** One thing that may come of an operation, by what its spec and its documentation say. */
export type DeclaredOutcome =
  /** An answer that is no error, or an error whose code nothing is known of. */
  | { readonly kind: "response"; readonly name: string; readonly response: Response }
  /** An error, by its status, its code, or both; neither: any that has no cell of its own. */
  | {
      readonly kind: "error";
      readonly name: string;
      readonly status?: number;
      readonly code?: string;
    }
  /** A list that goes on where its first page ends. */
  | { readonly kind: "next page"; readonly name: "next link" };

/** Statuses that every service may answer, whatever the operation is: they get cells of their own. */
export const everyService: readonly number[] = [401, 429];

/**
 * What may come of an operation: each answer that the spec declares, each error that is documented
 * by an enum of codes in the spec or by the list, 401 where credentials are needed, 429, and the
 * next page of a list. A status that the operation's responses do not have is no outcome of it.
 */
export function listDeclaredOutcomes(
  operation: Operation,
  version: ServiceVersion,
  documented: readonly DocumentedError[],
): readonly DeclaredOutcome[] {
  const answers = operation.responses.filter(({ error }) => !error);
  const outcomes: readonly DeclaredOutcome[] = [
    ...answers.map(nameResponse),
    ...listErrors(operation, version, documented),
    ...everyService
      .filter((status) => status !== 401 || needsCredentials(version))
      .filter((status) => findResponse(operation.responses, status)?.error === true)
      .map((status) => ({ kind: "error", name: String(status), status }) as const),
    ...(operation.paging?.nextLink === undefined &&
    operation.paging?.continuationToken === undefined
      ? []
      : [{ kind: "next page", name: "next link" } as const]),
  ];
  return [...new Map(outcomes.map((outcome) => [outcome.name, outcome])).values()];
}

function listErrors(
  operation: Operation,
  version: ServiceVersion,
  documented: readonly DocumentedError[],
): readonly DeclaredOutcome[] {
  const name = nameOperation(operation);
  const listed = documented
    .filter((one) => one.operation === undefined || one.operation === name)
    .map(({ code, status }) => nameError({ status, ...(code === undefined ? {} : { code }) }));
  const inSpec = operation.responses
    .filter(({ error }) => error)
    .flatMap((response) =>
      listErrorCodes(response, version).map((code) =>
        nameError(
          response.status.kind === "code" ? { status: response.status.code, code } : { code },
        ),
      ),
    );
  const known = [...listed, ...inSpec];
  const errors = operation.responses.filter(({ error }) => error);
  const unnamed = errors
    .filter(({ status }) => status.kind !== "default")
    .filter((response) => !known.some((one) => isOf(one, response, operation)))
    .map(nameResponse);
  const all = [...known, ...unnamed];
  // Of an error that may be anything, one has to be seen at least.
  const needsAny = errors.some(({ status }) => status.kind === "default") && all.length === 0;
  return needsAny ? [{ kind: "error", name: "error" }] : all;
}

function nameError(error: { readonly status?: number; readonly code?: string }): DeclaredOutcome {
  const name = [error.status ?? "error", error.code].filter((part) => part !== undefined).join(" ");
  return { kind: "error", name, ...error };
}

function nameResponse(response: Response): DeclaredOutcome {
  return { kind: "response", name: nameStatus(response.status), response };
}

function isOf(outcome: DeclaredOutcome, response: Response, { responses }: Operation): boolean {
  const status = outcome.kind === "error" ? outcome.status : undefined;
  return status !== undefined && findResponse(responses, status) === response;
}

function needsCredentials({ authentication }: ServiceVersion): boolean {
  const isFree = (option: ServiceVersion["authentication"][number]): boolean =>
    option.every(({ kind }) => kind === "none");
  return authentication.length > 0 && !authentication.some(isFree);
}
