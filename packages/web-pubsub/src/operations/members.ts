import { checkText, checkWholeNumber } from "../arguments.ts";
import type { GroupListConnectionsOptions, WebPubSubGroupMember } from "../group-options.ts";
import { describeGroup } from "./groups.ts";
import type { GroupValues } from "./groups.ts";
import { locatePage } from "../paging.ts";
import type { PageLink } from "../paging.ts";
import type { Operation } from "./operation.ts";

/** Which group, and which page of its connections. */
export interface MemberPageValues extends GroupValues {
  /** The whole address of the page, as the page before gave it; undefined for the first. */
  readonly link: string | undefined;
  /** Where pages may be: see `locatePage`. */
  readonly origins: PageLink["origins"];
}

export const listConnectionsInGroup: Operation<
  "GET /api/hubs/{hub}/groups/{group}/connections",
  MemberPageValues,
  GroupListConnectionsOptions
> = {
  key: "GET /api/hubs/{hub}/groups/{group}/connections",
  name: "group.listConnections",
  success: { 200: true },
  check: ({ options }) => checkListing(options),
  describe: describeGroup,
  // A link has its own query, which is the service's business.
  query: ({ link, options: { maxPageSize, top, continuationToken } }) =>
    link === undefined
      ? { maxpagesize: maxPageSize, top, continuationToken }
      : { maxpagesize: undefined, top: undefined, continuationToken: undefined },
  optionNames: { maxpagesize: "maxPageSize" },
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
  send: (rest, { hub, group, link }, parameters) =>
    link === undefined
      ? rest.path("/api/hubs/{hub}/groups/{group}/connections", hub, group).get(parameters)
      : rest.pathUnchecked(link).get(parameters),
};

/** Refuses options that no list can be asked for with. */
export function checkListing(options: GroupListConnectionsOptions): void {
  const operation = "group.listConnections";
  const { maxPageSize, top, continuationToken } = options;
  if (maxPageSize !== undefined) {
    const bounds = { least: 1, most: 200 };
    checkWholeNumber({ operation, parameter: "maxPageSize" }, maxPageSize, bounds);
  }
  if (top !== undefined) {
    const bounds = { least: 1, most: 2_147_483_647 };
    checkWholeNumber({ operation, parameter: "top" }, top, bounds);
  }
  if (continuationToken !== undefined) {
    checkText({ operation, parameter: "continuationToken" }, continuationToken);
  }
}

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
