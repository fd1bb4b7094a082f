import { randomUUID } from "node:crypto";
import type { Request } from "express";

/** Somebody who has signed in, on one device. */
export interface Session {
  readonly user: string;
  /** The group that only the connections of this session are in: ending it closes these alone. */
  readonly group: string;
}

/**
 * Who is signed in, in memory. It stands for the sign-in that your application has: anybody gets the
 * name that they ask for.
 */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  /** Signs a user in, and gives the token that the user's requests carry from now on. */
  open(user: string): string {
    const token = randomUUID();
    // Other than the token: the group's name is in logs and in client access tokens.
    this.#sessions.set(token, { user, group: `session-${randomUUID()}` });
    return token;
  }

  /** The session whose token the request carries. */
  find(request: Request): Session | undefined {
    return this.#sessions.get(readToken(request));
  }

  /** Ends the session whose token the request carries, and says which that was. */
  end(request: Request): Session | undefined {
    const session = this.find(request);
    this.#sessions.delete(readToken(request));
    return session;
  }
}

function readToken(request: Request): string {
  return /^Bearer (.+)$/i.exec(request.get("authorization") ?? "")?.[1] ?? "";
}
