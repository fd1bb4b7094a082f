import { createHash } from "node:crypto";
import type { Connection } from "../../hub/connection.ts";
import { readPathParameter, type RestCall } from "../call.ts";
import { refuse, type Outcome } from "../outcome.ts";
import { badRequest } from "../problem.ts";

const maxPageSize = 200;
const maxTop = 2_147_483_647;
const maxTokenLength = 2048;

/**
 * Lists a group's members page by page, in the order of their ids: who joins or leaves meanwhile
 * then moves nobody else from one page to another.
 */
export function listConnectionsInGroup(call: RestCall): Outcome {
  const pageSize = readCount(call, "maxpagesize", maxPageSize);
  if (pageSize === "invalid") return refuseParameter("maxpagesize");
  const top = readCount(call, "top", maxTop);
  if (top === "invalid") return refuseParameter("top");
  const after = readContinuation(call);
  if (after === "invalid") return refuseParameter("continuationToken");
  const rest = listMembers(call).filter(({ id }) => after === undefined || id > after.id);
  const size = Math.min(pageSize ?? maxPageSize, top ?? maxTop);
  const page = rest.slice(0, size);
  const last = page.at(-1);
  const value = page.map(({ id, userId }) => ({ connectionId: id, userId }));
  const more = last !== undefined && rest.length > size && (top === undefined || top > size);
  if (!more) return { kind: "json", value: { value } };
  const nextLink = printNextLink(call, {
    top: top === undefined ? undefined : top - size,
    pageSize,
    token: printToken(call, last.id),
  });
  return { kind: "json", value: { value, nextLink } };
}

/** Compared by code units and not by a language's rules: the order has to be the same everywhere. */
function listMembers(call: RestCall): readonly Connection[] {
  const group = readPathParameter(call, "group");
  const members = Array.from(call.hub.select({ scope: { kind: "group", group } }));
  return members.sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** A whole number from 1 to a limit; `undefined` when it is not given. */
function readCount(call: RestCall, name: string, limit: number): number | undefined | "invalid" {
  const values = call.query.getAll(name);
  const [value] = values;
  if (value === undefined) return undefined;
  const count = /^[0-9]{1,10}$/.test(value) ? Number(value) : 0;
  return values.length === 1 && count >= 1 && count <= limit ? count : "invalid";
}

function refuseParameter(name: string): Outcome {
  return refuse(badRequest(`Invalid ${name}.`, name));
}

/** Recorded: this order, absent parts left out, `top` less what has been answered. */
function printNextLink(
  call: RestCall,
  next: {
    readonly top: number | undefined;
    readonly pageSize: number | undefined;
    readonly token: string;
  },
): string {
  const { origin, path } = call.request;
  const query = [
    ...(next.top === undefined ? [] : [`top=${next.top}`]),
    ...(next.pageSize === undefined ? [] : [`maxpagesize=${next.pageSize}`]),
    `continuationToken=${next.token}`,
    `api-version=${call.version}`,
  ];
  return `${origin}${path}?${query.join("&")}`;
}

/** Where the last page ended, with a mark of the group so that a token serves no other. */
function printToken(call: RestCall, lastId: string): string {
  return Buffer.from(`${markGroup(call)}${lastId}`, "utf8").toString("base64url");
}

/** The id behind which to go on; anything that this group did not give out is invalid. */
function readContinuation(call: RestCall): { readonly id: string } | undefined | "invalid" {
  const values = call.query.getAll("continuationToken");
  const [token] = values;
  if (token === undefined) return undefined;
  if (values.length > 1 || token === "" || token.length > maxTokenLength) return "invalid";
  const text = Buffer.from(token, "base64url").toString("utf8");
  const mark = markGroup(call);
  return text.startsWith(mark) && text !== mark ? { id: text.slice(mark.length) } : "invalid";
}

function markGroup(call: RestCall): string {
  const name = JSON.stringify([call.hub.name, readPathParameter(call, "group")]);
  return createHash("sha256").update(name).digest("base64url").slice(0, 12);
}
