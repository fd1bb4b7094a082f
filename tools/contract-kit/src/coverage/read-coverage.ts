import {
  nameOperation,
  type Operation,
  type ServiceVersion,
  type WireModel,
} from "@restline/spec-model";
import { findResponse } from "../conform/declared-response.ts";
import type { Exchange, NamedFixture } from "../fixture/fixture.ts";
import { cellStates, type CellState, type Coverage, type CoverageCell } from "./coverage.ts";
import { everyService, listDeclaredOutcomes, type DeclaredOutcome } from "./declared-outcome.ts";
import type { DocumentedError } from "./documented-error.ts";
import { errorCodeOf } from "./error-codes.ts";
import type { CoverageException } from "./exception.ts";
import { showsNextPage } from "./next-page.ts";

/** Whose operations are counted, and what is known beside the spec. All are optional. */
export interface CoverageOptions {
  /** Whose operations are counted; the newest one of each service by default. */
  readonly apiVersion?: string;
  /** The errors that documentation has beyond the spec's own enums of codes. */
  readonly documentedErrors?: readonly DocumentedError[];
  /** The cells that are empty on purpose: at most one of twenty. */
  readonly exceptions?: readonly CoverageException[];
}

/** Of so many cells, one may be empty on purpose. */
const cellsPerException = 20;

/**
 * Reads which of the outcomes that the spec declares there are fixtures of: a row for each
 * operation, a cell for each outcome. A cell without a fixture, an exception that is not needed,
 * one that names no cell, and exceptions for more than one cell in twenty are problems.
 */
export function readCoverage(
  spec: { readonly model: WireModel },
  fixtures: readonly NamedFixture[],
  options: CoverageOptions = {},
): Coverage {
  const { documentedErrors = [], exceptions = [] } = options;
  const versions = spec.model.services.flatMap((service) =>
    selectVersion(service.versions, options),
  );
  const rows = versions.flatMap((version) =>
    version.operations.map((operation) => {
      const name = nameOperation(operation);
      const own = fixtures.filter(
        ({ fixture }) => fixture.operation === name && fixture.apiVersion === version.apiVersion,
      );
      const cells = listDeclaredOutcomes(operation, version, documentedErrors).map((outcome) => {
        const shown = own.filter(({ fixture }) => shows(fixture.exchanges, outcome, operation));
        const exception = exceptions.find(
          (one) => one.operation === name && one.outcome === outcome.name,
        );
        const state = stateOf(shown, exception);
        return { outcome: outcome.name, state, fixtures: shown.map((fixture) => fixture.name) };
      });
      return { operation: name, cells };
    }),
  );
  const coverage = { rows, problems: [] };
  const apiVersion = versions[0]?.apiVersion;
  return {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    rows,
    problems: [
      ...listMissing(coverage),
      ...listWrongExceptions(coverage, exceptions),
      ...listUnknownOperations(coverage, documentedErrors),
    ],
  };
}

function selectVersion(
  versions: readonly ServiceVersion[],
  { apiVersion }: CoverageOptions,
): readonly ServiceVersion[] {
  return apiVersion === undefined
    ? versions.slice(-1)
    : versions.filter((version) => version.apiVersion === apiVersion);
}

function shows(
  exchanges: readonly Exchange[],
  outcome: DeclaredOutcome,
  operation: Operation,
): boolean {
  if (outcome.kind === "next page") {
    return operation.paging !== undefined && showsNextPage(exchanges, operation.paging);
  }
  return exchanges.some((exchange) => {
    const answer = exchange.outcome;
    if (answer.kind !== "response") return false;
    const response = findResponse(operation.responses, answer.status);
    if (outcome.kind === "response") return response === outcome.response;
    const { code, status } = outcome;
    if (status === undefined && code === undefined) {
      return response?.error === true && !everyService.includes(answer.status);
    }
    return (
      (status === undefined ? response?.error === true : status === answer.status) &&
      (code === undefined || code === errorCodeOf(answer))
    );
  });
}

function stateOf(
  shown: readonly NamedFixture[],
  exception: CoverageException | undefined,
): CellState {
  const sources = shown.map(({ fixture }) => fixture.source);
  for (const kind of cellStates) {
    const source = sources.find((one) => one.kind === kind);
    if (source !== undefined) return source;
  }
  return exception === undefined
    ? { kind: "missing" }
    : { kind: "empty", reason: exception.reason };
}

function listCells({ rows }: Pick<Coverage, "rows">): readonly (CoverageCell & {
  readonly operation: string;
})[] {
  return rows.flatMap(({ cells, operation }) => cells.map((cell) => ({ ...cell, operation })));
}

function listMissing(coverage: Pick<Coverage, "rows">): readonly string[] {
  return listCells(coverage)
    .filter(({ state }) => state.kind === "missing")
    .map(
      ({ operation, outcome }) =>
        `${operation}, ${outcome}: there is no fixture of it; record one, write one by hand, or ` +
        "say in the exceptions why there is none",
    );
}

function listWrongExceptions(
  coverage: Pick<Coverage, "rows">,
  exceptions: readonly CoverageException[],
): readonly string[] {
  const cells = listCells(coverage);
  const wrong = exceptions.flatMap(({ file, line, operation, outcome }) => {
    const cell = cells.find((one) => one.operation === operation && one.outcome === outcome);
    const place = `${file}:${line}: ${operation}, ${outcome}`;
    if (cell === undefined) return [`${place} is no cell of the matrix; delete the line`];
    if (cell.fixtures.length === 0) return [];
    return [`${place} is not empty any more (${cell.fixtures.join(", ")}); delete the line`];
  });
  const allowed = Math.floor(cells.length / cellsPerException);
  const empty = cells.filter(({ state }) => state.kind === "empty").length;
  if (empty <= allowed) return wrong;
  const excess = `${empty} of ${cells.length} cells are empty, at most ${allowed} may be (one in ${cellsPerException})`;
  return [...wrong, excess];
}

function listUnknownOperations(
  { rows }: Pick<Coverage, "rows">,
  documented: readonly DocumentedError[],
): readonly string[] {
  const known = new Set(rows.map(({ operation }) => operation));
  return documented.flatMap(({ file, line, operation }) =>
    operation === undefined || known.has(operation)
      ? []
      : [`${file}:${line}: ${operation} is no operation of the spec; delete the line`],
  );
}
