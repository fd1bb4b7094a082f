import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import type { Choices } from "./choices.ts";
import { createEntraToken } from "./entra-tokens.ts";
import { inProcess, overHttp } from "./rest-caller.ts";

const hub = "/api/hubs/chat";
const lenient = { allowUnvalidatedEntraTokens: true } as const;

/** What was decided for Microsoft Entra tokens and for client tokens that are asked for with them. */
export const entraChoices: Choices = {
  "client-token-endpoint": async () => {
    await using emulator = await createEmulator(lenient);
    const { aud } = await generateToken(emulator, "", { host: "proxy.example" });
    expect(aud).to.equal(`${emulator.endpoint}/client/hubs/chat`);
  },

  "client-type": async () => {
    await using emulator = await createEmulator(lenient);
    for (const type of ["mqtt", "socketio"]) {
      const { aud } = await generateToken(emulator, `clientType=${type}`);
      expect(aud).to.equal(`${emulator.endpoint}/clients/${type}/hubs/chat`);
    }
  },

  "minutes-to-expire": async () => {
    await using emulator = await createEmulator(lenient);
    const { iat, exp } = await generateToken(emulator, "minutesToExpire=-1&api-version=2021-10-01");
    expect(Number(exp)).to.equal(Number(iat) - 60);
  },

  "entra-signature": async ({ emulator }) => {
    const forged = createEntraToken().replace(/[^.]*$/, "nothing");
    await using other = await createEmulator(lenient);
    const statuses = await Promise.all(
      [emulator, other].map(async (asked) => {
        const headers = { authorization: `Bearer ${forged}` };
        const path = `${hub}/connections/a`;
        return (await inProcess.call(asked, { method: "DELETE", path, headers })).status;
      }),
    );
    expect(statuses).to.deep.equal([401, 204]);
  },
};

/** The claims of a client token that the emulator makes. */
async function generateToken(
  emulator: Emulator,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Record<string, unknown>> {
  const { body } = await overHttp.call(emulator, {
    method: "POST",
    path: `${hub}/:generateToken?${query}`,
    headers: { ...headers, authorization: `Bearer ${createEntraToken()}` },
  });
  const { token } = JSON.parse(body) as { token: string };
  const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8");
  return JSON.parse(payload) as Record<string, unknown>;
}
