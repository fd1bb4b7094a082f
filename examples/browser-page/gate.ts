import { createRestClient } from "@restline/web-pubsub";
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
  const service = createRestClient(connectionString);
  const key = new TextEncoder().encode(operatorKey);
  const passOn = async (request: Request, response: Response): Promise<void> => {
    const verb = findVerb(request);
    if (verb === undefined) {
      response
        .status(403)
        .json({ code: "Forbidden", message: "The gate does not let this through." });
      return;
    }
    // With its query, as it came: the path is one of those above, so it leads nowhere else.
    const route = service.pathUnchecked(request.originalUrl);
    const contentType = request.get("content-type");
    const message = contentType === undefined ? {} : { contentType, body: request.body };
    const answer = await route[verb](verb === "post" ? message : {});
    response.status(Number(answer.status));
    for (const name of ["content-type", "x-ms-error-code", "x-ms-request-id", "retry-after"]) {
      const value = answer.headers[name];
      if (value !== undefined) response.set(name, value);
    }
    const body: unknown = answer.body;
    response.end(
      body === undefined ? undefined : JSON.stringify(leadHere(body, originOf(request))),
    );
  };
  return Router()
    .use(requireSignature(key))
    .use(express.raw({ type: () => true, limit: "1mb" }), passOn);
}

/** Each request has a token of its own, for its URL and for a short time. */
function requireSignature(key: Uint8Array): RequestHandler {
  return async (request, response, next) => {
    const url = new URL(request.originalUrl, originOf(request));
    const audience = url.origin + url.pathname;
    const token = /^Bearer (.+)$/i.exec(request.get("authorization") ?? "")?.[1] ?? "";
    try {
      await jwtVerify(token, key, { algorithms: ["HS256"], audience, requiredClaims: ["exp"] });
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      response.status(401).json({ code: "Unauthorized", message: "The operator's key is wrong." });
      return;
    }
    next();
  };
}

function originOf(request: Request): string {
  return `${request.protocol}://${request.host}`;
}

/** The link to the next page leads to the service, which does not know the operator's key. */
function leadHere(body: unknown, origin: string): unknown {
  if (typeof body !== "object" || body === null || !("nextLink" in body)) return body;
  const { pathname, search } = new URL(String(body.nextLink));
  return { ...body, nextLink: origin + pathname + search };
}

function findVerb(request: Request): Verb | undefined {
  const path = request.originalUrl.replace(/\?.*$/, "");
  const verb = request.method.toLowerCase();
  return allowed.find(([each, pattern]) => each === verb && pattern.test(path))?.[0];
}
