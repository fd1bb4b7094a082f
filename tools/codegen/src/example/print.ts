import type { ExampleAnswer, ExampleBody, ExampleExchange, ExampleRequest } from "./exchange.ts";

/** An exchange as HTTP/1.1 has it, for people: JSON is indented. */
export function printExchange({ request, answer }: ExampleExchange): string[] {
  return [...printRequest(request), "", ...printAnswer(answer)];
}

export function printRequest({ method, url, headers, body }: ExampleRequest): string[] {
  return [`${method} ${url}`, ...printRest(headers, body)];
}

export function printAnswer({ status, headers, body }: ExampleAnswer): string[] {
  return [`HTTP/1.1 ${status}`, ...printRest(headers, body)];
}

function printRest(
  headers: Readonly<Record<string, string>>,
  body: ExampleBody | undefined,
): string[] {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return body === undefined ? lines : [...lines, "", ...printBody(body)];
}

function printBody(body: ExampleBody): string[] {
  switch (body.kind) {
    case "json":
      return JSON.stringify(body.value, undefined, 2).split("\n");
    case "text":
      return body.text.split("\n");
    case "other":
      return [`(${body.what})`];
  }
}
