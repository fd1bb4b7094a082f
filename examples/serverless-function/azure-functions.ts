/** The function on Azure Functions (programming model v4, Node.js): a trigger for HTTP. */
import { app, type HttpRequest, type HttpResponseInit } from "@azure/functions";
import { createHandler, type Handler } from "./handler.ts";
import { readSettings } from "./settings.ts";

let handler: Handler | undefined;

/** What the trigger calls. The settings are read at the first request, which then names what is missing. */
export async function handleTrigger(request: HttpRequest): Promise<HttpResponseInit> {
  handler ??= createHandler(readSettings(process.env));
  const response = await handler(request);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

app.http("chat", {
  route: "{action}",
  methods: ["GET", "POST"],
  authLevel: "anonymous",
  handler: handleTrigger,
});
