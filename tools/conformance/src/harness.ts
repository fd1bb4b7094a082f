import type { ClientOptions } from "@azure-rest/core-client";
import { createDefaultHttpClient, type HttpClient } from "@azure/core-rest-pipeline";
import type { TokenCredential } from "@azure/core-auth";
import type { MockServices } from "./mock-services.ts";
import { Recorder } from "./recording.ts";
import { createTlsFront, toSecureOrigin } from "./tls-front.ts";
import { listUnnoticed } from "./unnoticed.ts";

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
