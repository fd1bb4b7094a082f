import type { GroupListConnectionsOptions, WebPubSubGroupMember } from "@azure/web-pubsub";

import { collect, connect, connectEntra, settle } from "./program.ts";
import type { Program } from "./program.ts";

export const listsPrograms: Readonly<Record<string, Program>> = {
  "lists the connections of a group": async (stage) => {
    const group = connect(stage).group("news");
    const options: GroupListConnectionsOptions = { maxPageSize: 1 };
    const list = await group.listConnections(options);
    const members: WebPubSubGroupMember[] = await collect(list);
    const top = await collect(await group.listConnections({ top: 1 }));
    return [members.map(({ connectionId }) => connectionId), top.length];
  },
  "names the users of connections": async (stage) => {
    const { value } = await (await connect(stage).group("news").listConnections()).next();
    return value;
  },
  "names no user for a connection of nobody's": async (stage) =>
    collect(await connectEntra(stage).group("news").listConnections()),
  "lists by page": async (stage) => {
    const group = connect(stage).group("news");
    const list = await group.listConnections({ maxPageSize: 1 });
    const pages = await collect(list.byPage());
    const empty = await collect((await group.listConnections({ top: 1 })).byPage());
    const nobody = await collect((await connect(stage).group("empty").listConnections()).byPage());
    return [pages.map(({ length }) => length), empty.length, nobody];
  },
  "goes on with a list": async (stage) => {
    const group = connect(stage).group("news");
    const link = `${stage.endpoint}/api/hubs/chat/groups/news/connections?top=1&api-version=2024-12-01`;
    const list = await group.listConnections();
    const pages = await collect(list.byPage({ continuationToken: link }));
    return pages.map(({ length }) => length);
  },
  "lists by page of a size": async (stage) => {
    const list = await connect(stage).group("news").listConnections();
    return settle(async () => list.byPage({ maxPageSize: 1 }).next());
  },
  "asks for a page that the service does not have": async (stage) => {
    const group = connect(stage).group("news");
    return settle(async () =>
      (await group.listConnections({ continuationToken: "no token" })).next(),
    );
  },
  "asks for a list of no length, and for pages that are too long": async (stage) => {
    const group = connect(stage).group("news");
    return settle(
      async () => (await group.listConnections({ maxPageSize: 201 })).next(),
      async () => (await group.listConnections({ top: 0 })).next(),
    );
  },
};
