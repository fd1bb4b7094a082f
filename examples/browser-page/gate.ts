import { createRestClient } from "@restline/web-pubsub";
import { isRestError } from "@restline/web-pubsub-rest";
import express, { Router, type Request, type RequestHandler, type Response } from "express";
import { errors, jwtVerify } from "jose";

/** What the operator's page may have done at the service: no more than it needs. */
const allowed: readonly (readonly [verb: Verb, path: RegExp])[] = [
  ["post", /^\/api\/hubs\/news\/:send$/],
  ["get", /^\/api\/hubs\/news\/groups\/visitors\/connections$/],
  ["delete", /^\/api\/hubs\/news\/connections\/[^/]+$/],
];
type Verb = "post" | "get" | "delete";

/** What the gate has to know. */
export interface GateSettings {
  readonly connectionString: string;
  /** Signs the requests of the operator's page. Good for this gate, and nowhere else. */
  readonly operatorKey: string;
}

/**
 * Stands for the service towards the operator's page: takes requests that are signed with the
 * operator's key, and sends those that are allowed on, signed with the resource's own.
 */
export function createGate({ connectionString, operatorKey }: GateSettings): Router {
  // The page's client repeats what has failed: twice that would be too often.
  const service = createRestClient(connectionString, { retryOptions: { maxRetries: 0 } });
  return Router()
    .use(requireSignature(new TextEncoder().encode(operatorKey)))
    .use(express.raw({ type: () => true, limit: "1mb" }))
    .use(async (request, response) => {
      const url = readUrl(request);
      const verb = findVerb(request.method, url);
      if (verb === undefined) {
        refuse(response, 403, "The gate does not let this through.");
        return;
      }
      const contentType = request.get("content-type");
      const message = contentType === undefined ? {} : { contentType, body: request.body };
      try {
        const route = service.pathUnchecked(url.pathname + url.search);
        answer(response, await route[verb](verb === "post" ? message : {}), url.origin);
      } catch (error) {
        if (!isRestError(error)) throw error;
        console.error(error.message);
        refuse(response, 502, "The service gives no answer.");
      }
    });
}

interface Answer {
  readonly status: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** Gives the page what the service has answered. */
function answer(response: Response, { status, headers, body }: Answer, origin: string): void {
  response.status(Number(status));
  for (const name of ["content-type", "x-ms-error-code", "x-ms-request-id", "retry-after"]) {
    const value = headers[name];
    if (value !== undefined) response.set(name, value);
  }
  response.end(body === undefined ? undefined : JSON.stringify(leadHere(body, origin)));
}

function refuse(response: Response, status: 401 | 403 | 502, message: string): void {
  response.status(status).json({ code: `Gate${status}`, message });
}

/** Each request has a token of its own, for its URL and for a short time. */
function requireSignature(key: Uint8Array): RequestHandler {
  return async (request, response, next) => {
    const { origin, pathname } = readUrl(request);
    const audience = origin + pathname;
    const token = /^Bearer (.+)$/i.exec(request.get("authorization") ?? "")?.[1] ?? "";
    try {
      await jwtVerify(token, key, { algorithms: ["HS256"], audience, requiredClaims: ["exp"] });
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      refuse(response, 401, "The operator's key is wrong.");
      return;
    }
    next();
  };
}

/** The request's URL as the service would read it, without `..` and the like. */
function readUrl(request: Request): URL {
  return new URL(request.originalUrl, `${request.protocol}://${request.host}`);
}

/** The link to the next page leads to the service, which does not know the operator's key. */
function leadHere(body: unknown, origin: string): unknown {
  if (typeof body !== "object" || body === null || !("nextLink" in body)) return body;
  const { pathname, search } = new URL(String(body.nextLink));
  return { ...body, nextLink: origin + pathname + search };
}

function findVerb(method: string, { pathname }: URL): Verb | undefined {
  const verb = method.toLowerCase();
  return allowed.find(([each, path]) => each === verb && path.test(pathname))?.[0];
}
