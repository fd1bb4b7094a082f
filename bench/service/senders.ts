/** Callers of a REST API, in a process of their own: 64 of them, each with a connection it keeps. */
import { createHmac } from "node:crypto";
import { Agent, request } from "node:http";
import { answerParent } from "./measured-process.ts";

const { endpoint, accessKey, tokens } = JSON.parse(process.argv[2] ?? "") as Senders;
/** What the callers are told. */
export interface Senders {
  readonly endpoint: string;
  readonly accessKey: string;
  /** `own`: no two requests have the same token; `official`: as the official client does it. */
  readonly tokens: "official" | "own";
}

const concurrency = 64;
const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
const url = `${endpoint}/api/hubs/bench/:send`;
const body = Buffer.from("x".repeat(100));
let sent = 0;

answerParent(null, {
  /** Sends so many messages and answers when all of them have been accepted. */
  send: async (count) => {
    let left = Number(count);
    const caller = async (): Promise<void> => {
      while (left-- > 0) await send();
    };
    await Promise.all(Array.from({ length: concurrency }, caller));
    return null;
  },
});

function send(): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${url}?api-version=2024-12-01`,
      {
        agent,
        method: "POST",
        headers: {
          authorization: `Bearer ${sign()}`,
          "content-type": "text/plain",
          "content-length": body.length,
        },
      },
      (response) => {
        response.resume();
        response.on("error", reject);
        response.on("end", () => {
          if (response.statusCode === 202) resolve();
          else reject(new Error(`A message was answered with ${response.statusCode}.`));
        });
      },
    );
    call.on("error", reject);
    call.end(body);
  });
}

/** A token as the official client makes them: those of one second for one URL are alike. */
function sign(): string {
  const now = Math.floor(Date.now() / 1_000);
  const own = tokens === "own" ? { jti: String(sent++) } : {};
  const claims = { aud: url, iat: now, exp: now + 3_600, ...own };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", accessKey).update(signed).digest("base64url")}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
