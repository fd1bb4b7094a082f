import { originOf, type Origins, type ServiceVersion, type WireModel } from "@restline/spec-model";
import type { NamedFixture } from "../fixture/fixture.ts";
import { findOperation } from "../spec/find-operation.ts";
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
      // A WebSocket belongs to the case, not to the operation: TypeSpec does not describe any.
      if (outcome.kind === "conversation") continue;
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
