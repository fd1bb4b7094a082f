// In reading order: making one, what can go wrong, time and ids, what happens, what it fits into.
export { createEmulator, type Emulator } from "./emulator.ts";
export type { EmulatorOptions } from "./options.ts";
export { EmulatorError, type EmulatorErrorCode } from "./errors.ts";
export { manualClock, systemClock, type Duration, type ManualClock } from "./clock.ts";
export type { Clock, Ids, Timer } from "./hub/ports.ts";
export type {
  ClientRefused,
  Connected,
  Disconnected,
  EventUnhandled,
  Happening,
  Joined,
  Left,
  MessageSent,
  RequestAnswered,
} from "./hub/happening.ts";
export type { HappeningPattern } from "./happenings.ts";
export type {
  AnswerHeaders,
  InProcessHttpClient,
  PipelineAnswer,
  PipelineRequest,
} from "./transport/http-client.ts";
export type { ServerCertificate } from "./transport/certificate.ts";
export { publishedAccessKey } from "./auth/access-keys.ts";
