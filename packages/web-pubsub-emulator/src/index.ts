/**
 * Azure Web PubSub on your machine: an embedded service for development, tests and CI.
 *
 * @packageDocumentation
 */

// In reading order: making one, what can go wrong, time and ids, what happens, what it fits into.
export { createEmulator, type Emulator } from "./emulator.ts";
export type { ClientUrlOptions } from "./client-url.ts";
export type { EmulatorOptions } from "./options.ts";
export type {
  AnonymousConnectPolicy,
  EventHandlerSettings,
  HubSettings,
  SystemEvent,
} from "./upstream/settings.ts";
export { EmulatorError, type EmulatorErrorCode } from "./errors.ts";
export { manualClock, systemClock, type Duration, type ManualClock } from "./clock.ts";
export { sequentialIds } from "./ids.ts";
export type { Clock, Ids, Timer } from "./hub/ports.ts";
export type {
  ClientRefused,
  Connected,
  ConnectionCut,
  Detached,
  Disconnected,
  EventUnhandled,
  Happening,
  HappeningDetail,
  Joined,
  Left,
  MessageSent,
  Recovered,
  RecoveryRefused,
  RequestAnswered,
  RequestDropped,
  RequestHeld,
  UpstreamCalled,
} from "./hub/happening.ts";
export type { ConnectionSnapshot, HubSnapshot, Snapshot } from "./hub/snapshot.ts";
export type { PermissionSnapshot } from "./hub/permissions.ts";
export type { Stop } from "./happenings/happenings.ts";
export { operations, type Operation } from "./operations.ts";
export type {
  AnswerFault,
  DelayFault,
  DropFault,
  Fault,
  FaultControls,
  FaultHandle,
  FaultOperation,
  FaultTerms,
  PendingFault,
  RecoveryRefusal,
  Throttle,
} from "./faults/fault.ts";
export type { DropPoint } from "./rest/interception.ts";
export type {
  ConnectionClosedPattern,
  HappeningPattern,
  JoinedPattern,
  LeftPattern,
  WaitFor,
  WaitOptions,
  WaitPattern,
} from "./happenings/pattern.ts";
export type { HappeningStream, StreamOptions } from "./happenings/stream.ts";
export type {
  AnswerHeaders,
  InProcessHttpClient,
  PipelineAbortSignal,
  PipelineAnswer,
  PipelineRequest,
} from "./transport/http-client.ts";
export type { ServerCertificate } from "./transport/certificate.ts";
export { publishedAccessKey } from "./auth/access-keys.ts";
