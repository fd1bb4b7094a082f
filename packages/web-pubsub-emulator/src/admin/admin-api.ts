import type { AccessKeys } from "../auth/access-keys.ts";
import { isAccessKey } from "../auth/access-keys.ts";
import { readBearerToken } from "../auth/bearer.ts";
import { claimsEntra } from "../auth/entra-token.ts";
import { authorizeRequest, type Authority } from "../auth/request-token.ts";
import { VerifiedTokens } from "../auth/verified-tokens.ts";
import type { RestRequest, RestResponse, StreamedResponse } from "../rest/message.ts";
import type { Controls } from "./controls.ts";
import { AdminFailure, printFailure, printJson } from "./failure.ts";
import { adminRoutes, type AdminRoute } from "./routes.ts";

/** What the endpoint stands on. */
export interface AdminContext {
  readonly keys: AccessKeys;
  readonly endpoint: () => string;
  readonly controls: Controls;
}

type Answer = RestResponse | StreamedResponse;

/** Where the endpoint is: beside `/api` and `/client`, which are the service's. */
export const adminPath = "/emulator";

/** Control of an emulator over HTTP, for tests in other languages. Its requests do not count as happenings. */
export class AdminApi {
  readonly #context: AdminContext;
  readonly #authority: Authority;

  constructor(context: AdminContext) {
    this.#context = context;
    // Anybody can make a token of Microsoft Entra ID: good enough for a service's own paths in a test,
    // and too little to control it.
    const tokens = new VerifiedTokens(context.keys);
    this.#authority = { tokens, allowUnvalidatedEntraTokens: false };
  }

  /** Whether a path is this endpoint's. */
  serves(path: string): boolean {
    return path.startsWith(adminPath) && /^(?:\/|$)/.test(path.slice(adminPath.length));
  }

  /** Answers a request; whatever is wrong is an answer, too. */
  answer(request: RestRequest): Answer | Promise<Answer> {
    try {
      const answer = this.#answer(request);
      return answer instanceof Promise ? answer.catch(printFailure) : answer;
    } catch (error) {
      return printFailure(error);
    }
  }

  #answer(request: RestRequest): Answer | Promise<Answer> {
    this.#authorize(request);
    const asked = readSegments(request.path);
    if (asked.length === 0 && request.method === "GET") return printJson(200, describeRoutes());
    const found = adminRoutes.flatMap((route) => {
      const id = matchPath(route.path.split("/"), asked);
      return id === undefined ? [] : [{ route, id }];
    });
    const [match] = found.filter(({ route }) => route.method === request.method);
    if (match !== undefined) {
      return match.route.handle({ controls: this.#context.controls, request, id: match.id });
    }
    throw asked.length > 0 && found.length === 0 ? notFound() : notAllowed(found);
  }

  /** The key itself will do: to sign a token is much to ask of a shell script. */
  #authorize(request: RestRequest): void {
    const { keys, endpoint, controls } = this.#context;
    const authorization = request.headers["authorization"];
    const token = readBearerToken(authorization);
    if (token !== undefined && isAccessKey(token, keys)) return;
    const { origin, path } = request;
    const destination = { origins: [origin, endpoint()], path };
    const nowInSeconds = controls.clock.now() / 1000;
    const verdict = authorizeRequest({ authorization, destination, nowInSeconds }, this.#authority);
    if (verdict.kind === "authorized") return;
    // What else there is to say of such a token is about the service's own paths.
    const isEntra = token !== undefined && claimsEntra(token);
    const why = isEntra ? "A token of Microsoft Entra ID is not enough." : verdict.explanation;
    const message = `The request needs the header 'Authorization: Bearer' with the access key, or with a token signed by it. ${why}`;
    const headers = { "WWW-Authenticate": "Bearer" };
    throw new AdminFailure(401, "Unauthorized", { message, headers });
  }
}

function describeRoutes(): unknown {
  const routes = adminRoutes.map(({ method, path, summary }) => ({
    method,
    path: `${adminPath}/${path}`,
    summary,
  }));
  return { routes };
}

function notFound(): AdminFailure {
  const message = `There is nothing here. GET ${adminPath} lists what there is.`;
  return new AdminFailure(404, "NotFound", { message });
}

function notAllowed(found: readonly { readonly route: AdminRoute }[]): AdminFailure {
  const allow = found.length === 0 ? "GET" : found.map(({ route }) => route.method).join(", ");
  const message = `The path takes ${allow}.`;
  return new AdminFailure(405, "MethodNotAllowed", { message, headers: { Allow: allow } });
}

/** The segments behind the prefix, decoded; one trailing slash makes no difference. */
function readSegments(path: string): readonly string[] {
  const below = path.slice(adminPath.length).replace(/^\//, "").replace(/\/$/, "");
  return below === "" ? [] : below.split("/").map(decode);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not percent-encoded UTF-8: then it is what it is, and names nothing.
    return segment;
  }
}

/** The segment that `{id}` stands for, empty without one; `undefined` when the path does not match. */
function matchPath(pattern: readonly string[], asked: readonly string[]): string | undefined {
  if (pattern.length !== asked.length) return undefined;
  let id = "";
  for (const [index, expected] of pattern.entries()) {
    const actual = asked[index] ?? "";
    if (expected === "{id}" && actual !== "") id = actual;
    else if (expected !== actual) return undefined;
  }
  return id;
}
