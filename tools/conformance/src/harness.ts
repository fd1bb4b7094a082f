import { setTimeout } from "node:timers/promises";
import type { ClientOptions } from "@azure-rest/core-client";
import { createDefaultHttpClient, type HttpClient } from "@azure/core-rest-pipeline";
import type { TokenCredential } from "@azure/core-auth";
import type { MockServices } from "./mock-services.ts";
import { createReplayingClient, listMutants, Recorder, type Answer } from "./mutants.ts";
import { createTlsFront, toSecureOrigin } from "./tls-front.ts";

/** How a scenario went. */
export type Outcome =
  | { readonly kind: "passed" }
  /** Nobody has written its test yet. */
  | { readonly kind: "untested" }
  | { readonly kind: "failed"; readonly message: string };

/** What a scenario's test gets: where its service is, and options that let it speak plain http. */
export interface ScenarioContext {
  readonly endpoint: string;
  readonly options: Pick<ClientOptions, "allowInsecureConnection" | "retryOptions" | "httpClient">;
  /** The same service for a client that sends a token. */
  readonly secure: SecureAccess;
}

/** What a client with a token gets: core sends one over https only, so a front ends the TLS. */
export interface SecureAccess {
  /** Begins with `https:`; `options` know how to reach it. */
  readonly endpoint: string;
  readonly options: Pick<ClientOptions, "retryOptions"> & { readonly httpClient: HttpClient };
  /** Its token is the scopes that the client asked for, parted by blanks. */
  readonly credential: TokenCredential;
}

export type ScenarioTest = (context: ScenarioContext) => Promise<void>;

const tests = new Map<string, ScenarioTest>();

/**
 * Declares the test of a scenario by Spector's name for it. It passes when its own assertions hold
 * and Spector has accepted its requests. It calls the generated, typed routes and asserts what the
 * caller gets back, against values written by hand from the spec.
 */
export function scenario(name: string, test: ScenarioTest): void {
  if (tests.has(name)) throw new Error(`The scenario ${name} has two tests.`);
  tests.set(name, test);
}

/** The names of all scenarios that were declared so far. */
export function declaredScenarios(): ReadonlySet<string> {
  return new Set(tests.keys());
}

/**
 * Runs the test of a scenario, asks Spector whether it saw the right requests, and sees that the test
 * would have noticed a wrong answer.
 */
export async function runScenario(name: string, services: MockServices): Promise<Outcome> {
  const test = tests.get(name);
  if (test === undefined) return { kind: "untested" };
  const { endpoint } = services;
  if ((await services.readCoverage())[name] === "pass") {
    return { kind: "failed", message: "Spector saw its requests before its test ran" };
  }
  const recorder = new Recorder();
  try {
    await test(createContext(endpoint, (client) => recorder.wrap(client)));
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
  const status = (await services.readCoverage())[name];
  if (status !== "pass") {
    return { kind: "failed", message: `Spector says: ${status ?? "unknown scenario"}` };
  }
  const unnoticed = await listUnnoticed(recorder.answers, async (client) =>
    test(createContext(endpoint, () => client)),
  );
  if (unnoticed.length === 0) return { kind: "passed" };
  return { kind: "failed", message: `its test also passes with another ${unnoticed.join("; ")}` };
}

/**
 * Runs a test again and again on the answers that it got, each time with one of them wrong in one
 * place. Answers with the places where it did not notice.
 */
export async function listUnnoticed(
  answers: readonly Answer[],
  test: (client: HttpClient) => Promise<void>,
): Promise<string[]> {
  const replay = async (replayed: readonly Answer[]): Promise<boolean> =>
    passesInTime(test(createReplayingClient(replayed)));
  if (!(await replay(answers))) return ["order of requests"];
  const mutants = answers.flatMap((answer, index) =>
    isHidden(answer, index, answers.length)
      ? []
      : listMutants(answer, index === 0).map((mutant) => ({ ...mutant, index })),
  );
  const unnoticed = await Promise.all(
    mutants.map(async ({ place, answer, index }) =>
      (await replay(answers.with(index, answer))) ? [`${place} of answer ${index + 1}`] : [],
    ),
  );
  return unnoticed.flat();
}

/** What a poller reads between the first answer and the last, the caller does not see. */
function isHidden({ body }: Answer, index: number, count: number): boolean {
  const isState = /"status":\s*"(InProgress|Running|Succeeded)"/.test(String(body));
  return isState && index > 0 && index < count - 1;
}

/** A test that waits forever has not passed. */
async function passesInTime(test: Promise<void>): Promise<boolean> {
  const limit = new AbortController();
  try {
    const isLate = setTimeout(5000, false, { signal: limit.signal });
    isLate.catch(() => undefined);
    return await Promise.race([test.then(() => true), isLate]);
  } catch {
    return false;
  } finally {
    limit.abort();
  }
}

/** @param wrap - Stands between the test and the service. */
function createContext(
  endpoint: string,
  wrap: (client: HttpClient) => HttpClient,
): ScenarioContext {
  const { options, ...secure } = createSecureAccess(endpoint);
  const retryOptions = { maxRetries: 0 };
  return {
    endpoint,
    options: {
      allowInsecureConnection: true,
      retryOptions,
      httpClient: wrap(createDefaultHttpClient()),
    },
    secure: { ...secure, options: { ...options, httpClient: wrap(options.httpClient) } },
  };
}

function createSecureAccess(endpoint: string): SecureAccess {
  // Spector calls itself localhost in its links, whatever the request said.
  const plainOrigin = `http://localhost:${new URL(endpoint).port}`;
  return {
    endpoint: toSecureOrigin(plainOrigin),
    options: { httpClient: createTlsFront(plainOrigin), retryOptions: { maxRetries: 0 } },
    credential: {
      getToken: async (scopes) => ({
        token: [scopes].flat().join(" "),
        expiresOnTimestamp: Date.now() + 3_600_000,
      }),
    },
  };
}
