import type { RestAnswer } from "./rest-caller.ts";

/** The sentence of an error answer, with its status and its target. */
export function complaint({ status, body }: RestAnswer): string {
  const { message, target } = JSON.parse(body) as { message: string; target: string };
  return `${status} ${target}: ${message}`;
}
