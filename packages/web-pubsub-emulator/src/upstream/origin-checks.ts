import type { Clock } from "../hub/ports.ts";
import { isSuccess } from "./answers.ts";
import type { HttpAnswer, HttpCall, HttpCaller, HttpOutcome } from "./http-call.ts";

/** How long a webhook's permission is good for, as in the service team's own emulator. */
export const permissionLifetimeInMs = 60_000;

/** How long a webhook has for its answer, as in the service team's own emulator. */
export const checkTimeoutInMs = 10_000;

const firstBackOffInMs = 1_000;
// Short for a service, and right for a developer who has just started what was missing.
const lastBackOffInMs = 10_000;

/** Whether a webhook wants events of this service. */
export type Permission =
  | { readonly kind: "allowed" }
  | { readonly kind: "refused"; readonly explanation: string };

/** One question to a webhook, for those who want to know. */
export interface CheckMade {
  readonly url: string;
  readonly status?: number;
  readonly problem?: string;
  readonly attempts: number;
  readonly durationInMs: number;
}

/** What the checks work with. */
export interface OriginChecksContext {
  readonly caller: HttpCaller;
  readonly clock: Clock;
  /** Ends every question. */
  readonly signal: AbortSignal;
  /** The host by which the service calls itself. */
  readonly origin: () => string;
}

interface State {
  readonly permission: Permission;
  /** When it was given, or when to ask again: milliseconds since 1970. */
  readonly since: number;
  readonly failures: number;
}

/**
 * Abuse protection: no event goes to a URL that has not said that it wants events of this service.
 * The first event for a URL waits for that. A permission is renewed when it is used after a minute,
 * beside the event that found it old; after a refusal the next question waits longer and longer.
 */
export class OriginChecks {
  readonly #context: OriginChecksContext;
  readonly #states = new Map<string, State>();
  readonly #pending = new Map<string, Promise<Permission>>();

  constructor(context: OriginChecksContext) {
    this.#context = context;
  }

  /** Whether events may go to the URL, which is the one to ask. `made` is told of a question asked. */
  check(url: string, made: (check: CheckMade) => void): Promise<Permission> {
    const state = this.#states.get(url);
    const age = this.#context.clock.now() - (state?.since ?? 0);
    if (state?.permission.kind === "allowed") {
      const { permission } = state;
      const known = Promise.resolve(permission);
      // The event that finds it old goes out with it, beside the question.
      return age < permissionLifetimeInMs ? known : Promise.race([known, this.#ask(url, made)]);
    }
    if (state !== undefined && age < 0) return Promise.resolve(state.permission);
    return this.#ask(url, made);
  }

  /** Forgets refusals, so that each URL is asked again at its next event. */
  forgetRefusals(): void {
    for (const [url, { permission }] of this.#states) {
      if (permission.kind === "refused") this.#states.delete(url);
    }
  }

  /** Forgets what every webhook has said. */
  forgetAll(): void {
    this.#states.clear();
  }

  /** Asks, or waits for the answer to a question that is under way. */
  #ask(url: string, made: (check: CheckMade) => void): Promise<Permission> {
    const asked = this.#pending.get(url);
    if (asked !== undefined) return asked;
    const asking = this.#askNow(url, made).finally(() => this.#pending.delete(url));
    this.#pending.set(url, asking);
    return asking;
  }

  async #askNow(url: string, made: (check: CheckMade) => void): Promise<Permission> {
    const { clock } = this.#context;
    const begin = clock.now();
    let outcome = await this.#call("OPTIONS", url);
    let attempts = 1;
    // Some hosts answer OPTIONS by themselves, and wrongly.
    if (outcome.kind === "answered" && outcome.answer.status === 404) {
      outcome = await this.#call("GET", url);
      attempts = 2;
    }
    const problem = describeRefusal(outcome, this.#context.origin());
    const now = clock.now();
    const status = outcome.kind === "answered" ? { status: outcome.answer.status } : {};
    const check = { url, ...status, attempts, durationInMs: now - begin };
    made(problem === undefined ? check : { ...check, problem });
    return this.#remember(url, problem, now);
  }

  async #call(method: HttpCall["method"], url: string): Promise<HttpOutcome> {
    const { caller, clock, signal, origin } = this.#context;
    const limit = new AbortController();
    const timer = clock.schedule(checkTimeoutInMs, () => {
      limit.abort(new Error(`no answer within ${checkTimeoutInMs / 1000} s`));
    });
    const headers = { "WebHook-Request-Origin": origin(), "ce-awpsversion": "1.0" };
    const outcome = await caller.call(
      { method, url, headers },
      AbortSignal.any([limit.signal, signal]),
    );
    timer.cancel();
    return outcome;
  }

  #remember(url: string, problem: string | undefined, now: number): Permission {
    if (problem === undefined) {
      const permission = { kind: "allowed" } as const;
      this.#states.set(url, { permission, since: now, failures: 0 });
      return permission;
    }
    const failures = (this.#states.get(url)?.failures ?? 0) + 1;
    const backOff = Math.min(firstBackOffInMs * 2 ** (failures - 1), lastBackOffInMs);
    const permission = { kind: "refused", explanation: problem } as const;
    this.#states.set(url, { permission, since: now + backOff, failures });
    return permission;
  }
}

function describeRefusal(outcome: HttpOutcome, origin: string): string | undefined {
  if (outcome.kind !== "answered") return outcome.explanation;
  const { answer } = outcome;
  if (!isSuccess(answer)) {
    return `asked whether it wants events of ${origin} it answered ${answer.status}: it has to answer OPTIONS with 200 and the header WebHook-Allowed-Origin`;
  }
  const allowed = readAllowedOrigins(answer);
  if (allowed.includes("*") || allowed.includes(origin.toLowerCase())) return undefined;
  return allowed.length === 0
    ? `it answered without the header WebHook-Allowed-Origin, which has to be ${origin} or *`
    : `it wants events of ${allowed.join(", ")} alone, and this is ${origin}`;
}

/** The header may be repeated, and may hold a list. */
function readAllowedOrigins({ headers }: HttpAnswer): readonly string[] {
  return (headers["webhook-allowed-origin"] ?? "")
    .split(",")
    .map((origin) => origin.trim().toLowerCase())
    .filter((origin) => origin !== "");
}
