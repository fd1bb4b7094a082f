import { createHmac, timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";

/**
 * Lets events through that are from the service: it signs each with the resource's access keys, in the
 * header `ce-signature`. Others get 401. What the service asks before its first event is not signed.
 */
export function requireEventSignature(accessKey: string): RequestHandler {
  return (request, response, next) => {
    const connectionId = request.get("ce-connectionid") ?? "";
    const expected = `sha256=${createHmac("sha256", accessKey).update(connectionId).digest("hex")}`;
    const signatures = (request.get("ce-signature") ?? "").split(",");
    if (request.method === "OPTIONS" || signatures.some((each) => areEqual(each, expected))) {
      next();
    } else {
      response.status(401).json({ message: "The event is not signed with the access key." });
    }
  };
}

/** Takes the same time wherever the two differ, so that nobody can guess a signature bit by bit. */
function areEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given.trim()), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
