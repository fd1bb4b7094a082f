import { ConnectionError, ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import express, { type ErrorRequestHandler, type Express } from "express";
import { createEventHandler } from "./event-handler.ts";
import { requireEventSignature } from "./event-signature.ts";
import { Sessions } from "./sessions.ts";

/** Where the service is, and which hub of it is the chat's. */
export interface ChatSettings {
  readonly connectionString: string;
  readonly hub: string;
}

/**
 * The application: sign-in and sign-out, client access URLs for who is signed in, messages by HTTP, and
 * at `/eventhandler` what clients and the service have to say.
 */
export function createChat({ connectionString, hub }: ChatSettings): Express {
  const chat = new WebPubSubServiceClient(connectionString, hub);
  const sessions = new Sessions();
  const application = express();

  application.use("/eventhandler", requireEventSignature(readAccessKey(connectionString)));
  application.use(createEventHandler(chat).getMiddleware());
  application.use(express.json());

  application.post("/session", (request, response) => {
    const name: unknown = request.body?.name;
    if (typeof name === "string" && /^[\p{L}\p{N}_-]{1,32}$/u.test(name)) {
      response.status(201).json({ token: sessions.open(name) });
    } else {
      response.status(400).json({ message: "name is 1 to 32 letters, digits, _ and -" });
    }
  });

  // Everything from here on is for who is signed in.
  application.use((request, response, next) => {
    if (sessions.find(request) !== undefined) next();
    else response.status(401).json({ message: "Sign in first: POST /session" });
  });

  application.delete("/session", async (request, response) => {
    const session = sessions.end(request);
    if (session !== undefined) {
      await chat.group(session.group).closeAllConnections({ reason: "Signed out" });
    }
    response.status(204).end();
  });

  application.get("/negotiate", async (request, response) => {
    const session = sessions.find(request);
    const { url } = await chat.getClientAccessToken({
      userId: session?.user,
      groups: session === undefined ? [] : [session.group],
      expirationTimeInMinutes: 5, // to connect; a connection lasts longer
    });
    response.json({ url });
  });

  application.post("/messages", async (request, response) => {
    const text: unknown = request.body?.text;
    if (typeof text !== "string" || text.trim() === "") {
      response.status(400).json({ message: "text must be a text, and not empty" });
      return;
    }
    await chat.sendToAll({ from: sessions.find(request)?.user ?? "", text });
    response.status(202).end();
  });

  application.use(answerFailure);
  return application;
}

/** What went wrong at the service is for the log; the caller learns whose fault it is not. */
// oxlint-disable-next-line max-params -- Express knows a handler of errors by its four parameters.
const answerFailure: ErrorRequestHandler = (error, _request, response, next) => {
  if (!(error instanceof ServiceError || error instanceof ConnectionError)) return next(error);
  console.error(error.message);
  response.status(502).json({ message: "The chat cannot reach its clients now. Try again." });
};

function readAccessKey(connectionString: string): string {
  const [, key] = /(?:^|;)\s*AccessKey=([^;]+)/i.exec(connectionString) ?? [];
  if (key === undefined) throw new Error("The connection string has no AccessKey.");
  return key;
}
