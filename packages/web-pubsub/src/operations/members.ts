import type { GroupListConnectionsOptions, WebPubSubGroupMember } from "../group-options.ts";
import { locatePage } from "../paging.ts";
import type { PageLink } from "../paging.ts";
import type { Operation } from "./operation.ts";

/** Which page of a group's connections. */
interface MemberPageValues {
  /** The whole address of the page, as the page before gave it; undefined for the first. */
  readonly link: string | undefined;
  /** Where pages may be: see `locatePage`. */
  readonly origins: PageLink["origins"];
}

export const listConnectionsInGroup: Operation<
  "GET /api/hubs/{hub}/groups/{group}/connections",
  GroupListConnectionsOptions,
  MemberPageValues
> = {
  key: "GET /api/hubs/{hub}/groups/{group}/connections",
  name: "group.listConnections",
  success: { 200: true },
  query: { maxpagesize: "maxPageSize", top: "top", continuationToken: "continuationToken" },
  findProblem(body, { link, origins }) {
    if (readMembers(body) === undefined) return "The answer holds no list of connections.";
    const nextLink = readNextLink(body);
    if (nextLink === undefined) return undefined;
    const next = locatePage({ link: nextLink, origins });
    if (next === undefined) {
      return `The next page is at another address than ${origins.join(" or ")}, which would get the credentials for it.`;
    }
    return next === link ? "The answer names its own page as the next one." : undefined;
  },
};

/** Reads the connections of a page; undefined where it has no list of them. */
export function readMembers(body: unknown): WebPubSubGroupMember[] | undefined {
  if (typeof body !== "object" || body === null || !("value" in body)) return undefined;
  if (!Array.isArray(body.value)) return undefined;
  const members: unknown[] = body.value;
  const read = members.flatMap((member) => readMember(member) ?? []);
  return read.length === members.length ? read : undefined;
}

/** Reads the address of the next page; undefined on the last. */
export function readNextLink(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("nextLink" in body)) return undefined;
  return typeof body.nextLink === "string" && body.nextLink !== "" ? body.nextLink : undefined;
}

/** The service writes null for the user of an anonymous connection: there is none. */
function readMember(member: unknown): WebPubSubGroupMember | undefined {
  if (typeof member !== "object" || member === null || !("connectionId" in member)) {
    return undefined;
  }
  const { connectionId } = member;
  if (typeof connectionId !== "string") return undefined;
  const userId = "userId" in member ? member.userId : undefined;
  return typeof userId === "string" ? { connectionId, userId } : { connectionId };
}
