import { expect } from "chai";
import type { Choices } from "./choices.ts";
import { complaint } from "./complaint.ts";

const hub = "/api/hubs/chat";
const json = { "content-type": "application/json" };

/** What was decided for names of groups and for permissions. */
export const nameChoices: Choices = {
  "group-name": async ({ call }) => {
    const sentence =
      "400 Request: Invalid group name. Valid group name should be in between 1 and 1024 characters long.";
    const long = "g".repeat(1025);
    const answers = [
      await call("PUT", `${hub}/groups/${long}/connections/a`),
      await call("PUT", `${hub}/permissions/sendToGroup/connections/a`),
      await call("POST", `${hub}/:addToGroups`, { headers: json, body: '{"groups":[""]}' }),
    ];
    expect(answers.map(complaint)).to.deep.equal([sentence, sentence, sentence]);
  },

  "group-line-break": async ({ call, openJson }) => {
    using client = await openJson({ groups: ["a\nb"] });
    expect((await call("HEAD", `${hub}/groups/a%0Ab`)).status).to.equal(200);
    const path = `${hub}/groups/c%0Ad/connections/${client.connectionId}`;
    expect((await call("PUT", path)).status).to.equal(200);
  },

  "blank-group": async ({ call }) => {
    const statuses = await Promise.all(
      ["2021-10-01", "2022-11-01"].map(async (version) => {
        const path = `${hub}/groups/%20/:closeConnections?api-version=${version}`;
        return (await call("POST", path)).status;
      }),
    );
    expect(statuses).to.deep.equal([204, 400]);
  },

  "groups-missing": async ({ call }) => {
    for (const verb of [":addToGroups", ":removeFromGroups"]) {
      const answer = await call("POST", `${hub}/${verb}`, { headers: json, body: "{}" });
      expect(complaint(answer)).to.equal("400 Groups: The Groups field is required.");
    }
  },

  "permission-number": async ({ call, openJson }) => {
    using client = await openJson({ roles: ["webpubsub.sendToGroup"] });
    const check = (permission: string) =>
      call(
        "HEAD",
        `${hub}/permissions/${permission}/connections/${client.connectionId}?targetName=g`,
      );
    expect((await check("1")).status).to.equal(200);
    expect((await check("2")).status).to.equal(404);
    const unknown = `${hub}/permissions/3/connections/${client.connectionId}?targetName=g`;
    expect(complaint(await call("PUT", unknown))).to.equal("400 Request: Invalid permission.");
  },

  "permission-limit": async ({ call, openJson }) => {
    using client = await openJson();
    const path = (group: string): string =>
      `${hub}/permissions/sendToGroup/connections/${client.connectionId}?targetName=${group}`;
    for (let rule = 0; rule < 1000; rule++) {
      expect((await call("PUT", path(`g${rule}`))).status).to.equal(200);
    }
    const sentence = `409 Connection: Connection \`${client.connectionId}\` has 1000 rules for this permission already.`;
    expect(complaint(await call("PUT", path("more")))).to.equal(sentence);
    expect(complaint(await call("DELETE", path("more")))).to.equal(sentence);
  },
};
