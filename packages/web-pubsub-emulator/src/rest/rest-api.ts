import type { AccessKeys } from "../auth/access-keys.ts";
import { issueClientToken, type ClientGrant } from "../auth/issue-client-token.ts";
import { authorizeRequest, type Authority, type Authorization } from "../auth/request-token.ts";
import { VerifiedTokens } from "../auth/verified-tokens.ts";
import type { RequestAnswered } from "../hub/happening.ts";
import type { Hubs } from "../hub/hubs.ts";
import {
  invalidGroupNameMessage,
  isGroupName,
  isHubName,
  maxGroupNameLength,
} from "../hub/names.ts";
import type { Clock, Notices } from "../hub/ports.ts";
import {
  noInterceptor,
  printInjectedAnswer,
  type Interception,
  type Interceptor,
  type Verdict,
} from "./interception.ts";
import { RouteTable, type Match } from "./match.ts";
import type { RestReply, RestRequest, RestResponse } from "./message.ts";
import { refuse, type Outcome } from "./outcome.ts";
import { badRequest } from "./problem.ts";
import { printOutcome, printUnauthorized } from "./response.ts";
import { routes } from "./routes.ts";
import { latestVersion, readApiVersion, supportedVersions, type ApiVersion } from "./versions.ts";

/** What the REST surface stands on. */
export interface RestApiContext {
  readonly hubs: Hubs;
  readonly keys: AccessKeys;
  readonly allowUnvalidatedEntraTokens: boolean;
  readonly clock: Clock;
  readonly notices: Notices;
  /** The endpoint clients were told, once it is known: a token made for it counts behind a proxy too. */
  readonly endpoint: () => string;
  /** Nothing goes wrong by default. */
  readonly interceptor?: Interceptor;
}

/** The whole REST surface, as one function from request to response; only a fault makes it wait. */
export class RestApi {
  readonly #context: RestApiContext;
  readonly #interceptor: Interceptor;
  readonly #table = new RouteTable(routes);
  readonly #authority: Authority;
  /** Dates of answers count seconds, and many answers share one. */
  #date = { second: Number.NaN, text: "" };

  constructor(context: RestApiContext) {
    this.#context = context;
    this.#interceptor = context.interceptor ?? noInterceptor;
    const { keys, allowUnvalidatedEntraTokens } = context;
    this.#authority = { tokens: new VerifiedTokens(keys), allowUnvalidatedEntraTokens };
  }

  /**
   * Answers a request, at once unless a fault makes it wait. Total: a defect of ours is a 500, and
   * what it was goes to the log.
   */
  answer(request: RestRequest): RestReply | Promise<RestReply> {
    const match = this.#table.match(request.method, request.path);
    if (match.kind === "route") {
      const hub = match.parameters["hub"]?.toLowerCase();
      const interception = this.#interceptor.intercept(match.route.operation, hub);
      if (interception !== undefined) return this.#intercept({ request, match }, interception);
    }
    return this.#respond({ request, match }, this.#exchange(request, match));
  }

  #intercept(call: MatchedCall, { wait, verdict }: Interception): RestReply | Promise<RestReply> {
    if (wait === undefined) return this.#carryOut(call, verdict);
    const { delayInMs } = wait;
    this.#context.notices.publish({
      kind: "requestHeld",
      ...describeRequest(call),
      delayInMs,
      injected: true,
    });
    return wait
      .begin()
      .then((ending) =>
        this.#carryOut(call, ending === "over" ? verdict : { kind: "drop", point: "request" }),
      );
  }

  #carryOut(call: MatchedCall, verdict: Verdict): RestReply {
    switch (verdict.kind) {
      case "perform":
        return this.#respond(call, { ...this.#exchange(call.request, call.match), injected: true });
      case "answer": {
        const version = readApiVersion(new URLSearchParams(call.request.query)) ?? latestVersion;
        const response = printInjectedAnswer(verdict.answer, version);
        return this.#respond(call, { response, injected: true });
      }
      case "drop":
        return this.#drop(call, verdict.point);
      default:
        return verdict satisfies never;
    }
  }

  #drop(call: MatchedCall, point: "request" | "answer" | "midAnswer"): RestReply {
    const { request, match } = call;
    const response = point === "request" ? undefined : this.#exchange(request, match).response;
    this.#context.notices.publish({
      kind: "requestDropped",
      ...describeRequest(call),
      point,
      ...(response === undefined ? {} : { status: response.status }),
      injected: true,
    });
    const partial = point === "midAnswer" ? response : undefined;
    return { broken: partial && this.#complete(request, match, partial) };
  }

  /** Tells of an answer and completes it. */
  #respond(call: MatchedCall, { response, explanation, injected }: Exchange): RestResponse {
    this.#context.notices.publish({
      kind: "requestAnswered",
      ...describeRequest(call),
      status: response.status,
      ...(explanation === undefined ? {} : { explanation }),
      ...(injected === undefined ? {} : { injected }),
    });
    return this.#complete(call.request, call.match, response);
  }

  /** Answers what has no operation at all; the rest is a call. */
  #exchange(request: RestRequest, match: Match): Exchange {
    switch (match.kind) {
      case "notFound":
        return isForClients(request.path)
          ? bare(400, "This path is for WebSocket clients, and the request asks for no upgrade.")
          : bare(404, describeUnknownPath(request.path));
      case "malformed":
        return bare(400, "The path is not valid percent-encoded UTF-8.");
      case "methodNotAllowed": {
        const allow = match.allow.join(", ");
        const explanation = `The path allows ${allow}.`;
        const headers = { "Content-Length": "0", Allow: allow };
        return { response: { status: 405, headers }, explanation };
      }
      case "route":
        return this.#call(request, match);
      default:
        return match satisfies never;
    }
  }

  /** The service checks in this order: token, version, names, and then what the operation asks for. */
  #call(request: RestRequest, match: RouteMatch): Exchange {
    const refused = this.#refuse(request, match);
    if (refused !== undefined) return printUnauthorized(refused);
    const query = new URLSearchParams(request.query);
    const version = readApiVersion(query);
    // The newest form of an error serves a version that does not exist.
    const formatted = version ?? latestVersion;
    try {
      const outcome = this.#perform({ request, match, query, version });
      const reason = query.get("reason");
      return printOutcome(outcome, formatted, reason === null ? undefined : `reason "${reason}"`);
    } catch (error) {
      const message = "The service failed to process the request.";
      const code = "Error.InternalServerError";
      const problem = { status: 500, code, message, target: "Request" } as const;
      const { response } = printOutcome(refuse(problem), formatted);
      const explanation = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { response, explanation };
    }
  }

  /** Asks for a token where the operation needs one; `undefined` when the caller may go on. */
  #refuse(request: RestRequest, { route }: RouteMatch): RefusedCaller | undefined {
    if (route.scope === "service") return undefined;
    const { clock, endpoint } = this.#context;
    const authorization = authorizeRequest(
      {
        authorization: request.headers["authorization"],
        destination: { origins: [request.origin, endpoint()], path: request.path },
        nowInSeconds: clock.now() / 1000,
      },
      this.#authority,
    );
    if (authorization.kind === "refused") return authorization;
    if (route.only === undefined || route.only === authorization.credential) return undefined;
    const explanation = `${route.operation} takes Microsoft Entra tokens only. With the access key a client token is signed locally, as the client libraries do.`;
    return { kind: "refused", token: "invalid", explanation };
  }

  #perform(asked: Asked): Outcome {
    const { match, query, request, version } = asked;
    if (version === undefined || version < match.route.since) {
      return refuse(badRequest("The specified API version is not supported.", "api-version"));
    }
    if (match.route.scope === "service") return match.route.handle();
    const { hub: hubName = "", group, userId } = match.parameters;
    if (!isHubName(hubName)) return refuse(badRequest("Invalid hub name."));
    if (group !== undefined && !isGroupNameIn(version, group)) {
      return refuse(badRequest(invalidGroupNameMessage));
    }
    if (userId?.trim() === "") return refuse(badRequest("Invalid user id."));
    const hub = this.#context.hubs.get(hubName);
    const { parameters } = match;
    const issue = this.#issueClientToken;
    return match.route.handle({
      hub,
      parameters,
      query,
      version,
      request,
      issueClientToken: issue,
    });
  }

  readonly #issueClientToken = (grant: ClientGrant): string => {
    const { keys, clock, endpoint } = this.#context;
    const nowInSeconds = clock.now() / 1000;
    return issueClientToken(grant, { keys, endpoint: endpoint(), nowInSeconds });
  };

  /** Adds what every answer carries, and leaves out the body that HEAD only announces. */
  #complete(request: RestRequest, match: Match, response: RestResponse): RestResponse {
    const { status, headers, body } = response;
    const silent =
      (match.kind === "route" && match.route.scope === "service") ||
      headers["Content-Type"] === "application/problem+json";
    const all: Record<string, string> = { ...headers, Date: this.#printDate() };
    if (!silent) all["api-supported-versions"] = supportedVersions;
    return body === undefined || request.method === "HEAD"
      ? { status, headers: all }
      : { status, headers: all, body };
  }

  #printDate(): string {
    const second = Math.floor(this.#context.clock.now() / 1000);
    if (second !== this.#date.second) {
      this.#date = { second, text: new Date(second * 1000).toUTCString() };
    }
    return this.#date.text;
  }
}

/** An answer and what the log says about it. */
interface Exchange {
  readonly response: RestResponse;
  readonly explanation?: string | undefined;
  readonly injected?: true;
}

interface MatchedCall {
  readonly request: RestRequest;
  readonly match: Match;
}

type RefusedCaller = Extract<Authorization, { kind: "refused" }>;
type RouteMatch = Extract<Match, { kind: "route" }>;

interface Asked {
  readonly request: RestRequest;
  readonly match: RouteMatch;
  readonly query: URLSearchParams;
  readonly version: ApiVersion | undefined;
}

/** The specification of the first version has no pattern yet that keeps a group's name from being blank. */
function isGroupNameIn(version: ApiVersion, group: string): boolean {
  return version < "2022-11-01" ? group.length <= maxGroupNameLength : isGroupName(group);
}

/** WebSocket clients that came without an upgrade, or a browser that was pointed at their URL. */
function isForClients(path: string): boolean {
  return /^\/client(?:\/|$)/.test(path);
}

/** Whoever asks for the admin endpoint and gets here has not turned it on. */
function describeUnknownPath(path: string): string {
  return /^\/emulator(?:\/|$)/.test(path)
    ? "The admin endpoint is not served: that needs the option admin, on the command line --admin."
    : "No operation has this path.";
}

function bare(status: number, explanation: string): Exchange {
  return { response: { status, headers: { "Content-Length": "0" } }, explanation };
}

function describeRequest({
  request: { method, path },
  match,
}: MatchedCall): Pick<RequestAnswered, "method" | "path" | "operation" | "hub"> {
  if (match.kind !== "route") return { method, path };
  const { operation } = match.route;
  const hub = match.parameters["hub"]?.toLowerCase();
  return hub === undefined ? { method, path, operation } : { method, path, operation, hub };
}
