/**
 * Records HTTP exchanges and WebSockets as text for people, replays them with the network closed, and
 * checks each against the wire model of a TypeSpec.
 *
 * @packageDocumentation
 */

export { readFixtureTexts } from "./fixture/fixture-texts.ts";
export type { FixtureTexts } from "./fixture/fixture-texts.ts";
export { FixtureSyntaxError } from "./fixture/fixture-syntax-error.ts";
export { parseFixture } from "./fixture/parse-fixture.ts";
export type { ParsedFixture } from "./fixture/parse-fixture.ts";
export { printFixture } from "./fixture/print-fixture.ts";
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
export type { Conversation, MessageData, Side, Step } from "./fixture/conversation.ts";
export { bodyOfBytes, bodyOfText, bytesOfBody, textOfBody } from "./fixture/body.ts";
export type { Body } from "./fixture/body.ts";
export type { Json, JsonObject } from "./fixture/json.ts";
export { createSanitiser } from "./sanitise/sanitise.ts";
export type { Sanitiser } from "./sanitise/sanitise.ts";
export type { SanitiseRules } from "./sanitise/live-values.ts";
export {
  neverStored,
  neverStoredInRequests,
  secretProperties,
  secretQueryParameters,
  standInAccessKey,
  standInDate,
  standInEndpoint,
  standInHeaders,
  standInSecret,
} from "./sanitise/stand-ins.ts";
export { createFetchClient } from "./pipeline/fetch-client.ts";
export type { Fetch } from "./pipeline/fetch-client.ts";
export type { Sendable, WebSocketConstructor, WebSocketLike } from "./pipeline/web-socket.ts";
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
export { findSecrets } from "./sanitise/find-secrets.ts";
export type { SecretFinding } from "./sanitise/find-secrets.ts";
export { recordExchanges } from "./record/recording.ts";
export type { RecordOptions, Recording } from "./record/recording.ts";
export { closeNetwork, NetworkClosedError } from "./offline/closed-network.ts";
export type { ClosedNetwork } from "./offline/closed-network.ts";
export { fixtureFile, readFixture, readFixtures } from "./disk/read-fixtures.ts";
export { requireNoSecrets } from "./disk/require-no-secrets.ts";
export { SecretFoundError } from "./disk/secret-found-error.ts";
export type { SecretInFile } from "./disk/secret-found-error.ts";
export { FixtureKeptError, writeFixture } from "./disk/write-fixture.ts";
export type { RecordedCase, WriteOptions, WriteOutcome } from "./disk/write-fixture.ts";
export { hashOperation, UnknownOperationError } from "./spec/hash-operation.ts";
export { findStale, printStale } from "./spec/find-stale.ts";
export type { StaleFixture } from "./spec/find-stale.ts";
export { createFixtureCheck } from "./conform/check-fixture.ts";
export type { FixtureCheck } from "./conform/check-fixture.ts";
export { printViolation } from "./conform/violation.ts";
export type { Violation } from "./conform/violation.ts";
export { runSuites } from "./suite/run-suites.ts";
export type {
  OpenTarget,
  Suite,
  SuitePlan,
  SuiteTarget,
  Target,
  TestFramework,
} from "./suite/run-suites.ts";
export {
  KnownDifferenceError,
  KnownDifferences,
  parseKnownDifferences,
} from "./suite/known-differences.ts";
export type { KnownDifference } from "./suite/known-differences.ts";
export { readCoverage } from "./coverage/read-coverage.ts";
export type { CoverageOptions } from "./coverage/read-coverage.ts";
export type { CellState, Coverage, CoverageCell, CoverageRow } from "./coverage/coverage.ts";
export { printCoverage } from "./coverage/print-coverage.ts";
export type { CoverageForm } from "./coverage/print-coverage.ts";
export { listShrunk, parseCoverageFloor } from "./coverage/floor.ts";
export type { CoverageFloor } from "./coverage/floor.ts";
export { parseDocumentedErrors } from "./coverage/documented-error.ts";
export type { DocumentedError } from "./coverage/documented-error.ts";
export { parseCoverageExceptions } from "./coverage/exception.ts";
export type { CoverageException } from "./coverage/exception.ts";
export { ListSyntaxError, parseLines } from "./list/line-list.ts";
export type { Listed } from "./list/line-list.ts";
