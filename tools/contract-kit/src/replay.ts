/**
 * What plays fixtures, for every runtime: nothing here needs Node.js.
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
