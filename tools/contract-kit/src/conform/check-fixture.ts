import {
  originOf,
  type Operation,
  type Origins,
  type ServiceVersion,
  type WireModel,
} from "@restline/spec-model";
import { nameOperation } from "@restline/spec-model";
import type { NamedFixture } from "../fixture/fixture.ts";
import { checkRequest } from "./check-request.ts";
import { checkResponse } from "./check-response.ts";
import type { ExchangeCheck } from "./exchange-check.ts";
import { createValueCheck, type ValueCheck } from "./validator.ts";
import type { Violation } from "./violation.ts";

/** Every respect in which a fixture is not what the spec describes; none: it conforms. */
export type FixtureCheck = (fixture: NamedFixture) => readonly Violation[];

/**
 * Creates the check of fixtures against a spec, both ways: whether the operation can produce the
 * request, and whether it declares the response. A dropped connection is no response, so that
 * only its request is checked.
 */
export function createFixtureCheck(spec: {
  readonly model: WireModel;
  readonly origins: Origins;
}): FixtureCheck {
  const checks = new Map<ServiceVersion, ValueCheck>();
  const valueCheckOf = (version: ServiceVersion): ValueCheck => {
    const check = checks.get(version) ?? createValueCheck(version.types);
    checks.set(version, check);
    return check;
  };
  return ({ file, fixture }) => {
    const found = findOperation(spec.model, fixture);
    if (found.kind === "missing") return [{ file, field: found.field, message: found.message }];
    const violations: Violation[] = [];
    for (const [index, { outcome, request }] of fixture.exchanges.entries()) {
      const check: ExchangeCheck = {
        operation: found.operation,
        version: found.version,
        checkValue: valueCheckOf(found.version),
        report: (field, message, key) => {
          const origin = originOf(spec.origins, key);
          const place = { file, exchange: index + 1, field, message };
          violations.push(origin === undefined ? place : { ...place, origin });
        },
      };
      checkRequest(request, check);
      if (outcome.kind === "response") checkResponse(outcome, check);
    }
    return violations;
  };
}

type Found =
  | { readonly kind: "found"; readonly operation: Operation; readonly version: ServiceVersion }
  | { readonly kind: "missing"; readonly field: string; readonly message: string };

function findOperation(
  model: WireModel,
  { apiVersion, operation: name }: NamedFixture["fixture"],
): Found {
  const all = model.services.flatMap(({ versions }) => versions);
  const versions = all.filter((version) => version.apiVersion === apiVersion);
  if (versions.length === 0) {
    const known = all.map((version) => version.apiVersion ?? "none").join(", ");
    const message = `is ${apiVersion ?? "missing"}, the spec has ${known}`;
    return { kind: "missing", field: "api-version", message };
  }
  for (const version of versions) {
    const operation = version.operations.find((candidate) => nameOperation(candidate) === name);
    if (operation !== undefined) return { kind: "found", operation, version };
  }
  const where = apiVersion === undefined ? "the spec" : `${apiVersion} of the spec`;
  return { kind: "missing", field: "operation", message: `${name} is not in ${where}` };
}
