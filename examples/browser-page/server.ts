import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { WebPubSubServiceClient } from "@restline/web-pubsub";
import express, { type Express } from "express";
import type { Scripts } from "./bundle.ts";
import { createGate, type GateSettings } from "./gate.ts";

const folder = join(import.meta.dirname, "page");

/**
 * The pages' server. `/` is the visitor's page and `/operator` the operator's; `POST /negotiate` gives
 * visitors their client access URLs, and behind `/api` stands the operator's gate.
 */
export function createPageServer(settings: GateSettings, scripts: Scripts): Express {
  const service = new WebPubSubServiceClient(settings.connectionString, "news");
  const sockets = new URL(service.endpoint).origin.replace(/^http/, "ws");
  const application = express().disable("x-powered-by");

  application.use((_request, response, next) => {
    // Scripts and styles of this server alone; connections to it and to the service.
    response.set(
      "Content-Security-Policy",
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' ${sockets}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    );
    response.set({ "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" });
    next();
  });

  application.get("/", (_request, response) => response.sendFile(join(folder, "visitor.html")));
  application.get("/operator", (_request, response) => {
    response.sendFile(join(folder, "operator.html"));
  });
  application.get("/style.css", (_request, response) => {
    response.sendFile(join(folder, "style.css"));
  });
  for (const [name, text] of scripts) {
    application.get(`/${name}`, (_request, response) =>
      response.type("text/javascript").send(text),
    );
  }

  application.post("/negotiate", async (_request, response) => {
    const { url } = await service.getClientAccessToken({
      userId: `guest-${randomUUID().slice(0, 8)}`,
      groups: ["visitors"],
      expirationTimeInMinutes: 5, // to connect; a connection lasts longer
    });
    response.set("Cache-Control", "no-store").json({ url });
  });
  application.use("/api", createGate(settings));
  return application;
}
