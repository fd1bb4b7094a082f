/**
 * Records HTTP exchanges as text for people, replays them with the network closed, and checks each
 * against the wire model of a TypeSpec.
 *
 * @packageDocumentation
 */

export { printFixture } from "./fixture/print-fixture.ts";
export { parseFixture } from "./fixture/parse-fixture.ts";
export type { ParsedFixture } from "./fixture/parse-fixture.ts";
export { FixtureSyntaxError } from "./fixture/fixture-syntax-error.ts";
export type {
  DroppedConnection,
  Exchange,
  Fixture,
  FixtureSource,
  Message,
  NamedFixture,
  Outcome,
  RecordedHeaders,
  RecordedRequest,
  RecordedResponse,
} from "./fixture/fixture.ts";
export { bodyOfBytes, bodyOfText, bytesOfBody, textOfBody } from "./fixture/body.ts";
export type { Body } from "./fixture/body.ts";
export type { Json, JsonObject } from "./fixture/json.ts";
export { createSanitiser } from "./sanitise/sanitise.ts";
export type { Sanitiser } from "./sanitise/sanitise.ts";
export type { SanitiseRules } from "./sanitise/live-values.ts";
export {
  neverStored,
  neverStoredInRequests,
  secretQueryParameters,
  standInAccessKey,
  standInDate,
  standInEndpoint,
  standInHeaders,
  standInSecret,
} from "./sanitise/stand-ins.ts";
export { findSecrets } from "./sanitise/find-secrets.ts";
export type { SecretFinding } from "./sanitise/find-secrets.ts";
export { recordExchanges } from "./record/recording.ts";
export type { Recording } from "./record/recording.ts";
export { createFetchClient } from "./pipeline/fetch-client.ts";
export type { Fetch } from "./pipeline/fetch-client.ts";
export { closeNetwork, NetworkClosedError } from "./pipeline/closed-network.ts";
export type { ClosedNetwork } from "./pipeline/closed-network.ts";
export { fixtureFile, readFixture, readFixtures } from "./disk/read-fixtures.ts";
export type { FixtureFolder } from "./disk/read-fixtures.ts";
export { FixtureKeptError, SecretFoundError, writeFixture } from "./disk/write-fixture.ts";
export type { RecordedCase, WriteOptions, WriteOutcome } from "./disk/write-fixture.ts";
export { createPlayback } from "./replay/playback.ts";
export type { Playback, PlaybackOptions } from "./replay/playback.ts";
export type { PlayedCase } from "./replay/case.ts";
export { ignoredWhenMatching, listDifferences } from "./replay/difference.ts";
export type { Difference } from "./replay/difference.ts";
export {
  UnknownFixtureError,
  UnmatchedRequestError,
  UnusedFixtureError,
} from "./replay/playback-error.ts";
export { hashOperation, UnknownOperationError } from "./spec/hash-operation.ts";
export { findStale, printStale } from "./spec/find-stale.ts";
export type { StaleFixture } from "./spec/find-stale.ts";
export { createFixtureCheck } from "./conform/check-fixture.ts";
export type { FixtureCheck } from "./conform/check-fixture.ts";
export { printViolation } from "./conform/violation.ts";
export type { Violation } from "./conform/violation.ts";
export { runSuites } from "./suite/run-suites.ts";
export type { OpenTarget, Suite, SuiteTarget, Target, TestFramework } from "./suite/run-suites.ts";
