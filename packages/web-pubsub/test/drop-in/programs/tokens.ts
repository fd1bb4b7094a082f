import type {
  ClientTokenResponse,
  GenerateClientTokenOptions,
  WebPubSubClientProtocol,
} from "@azure/web-pubsub";

import { connect, connectEntra, settle } from "./program.ts";
import type { Program } from "./program.ts";

export const tokensPrograms: Readonly<Record<string, Program>> = {
  "makes tokens with a key": async (stage) => {
    const client = connect(stage);
    const wishes: GenerateClientTokenOptions[] = [
      {},
      { userId: "ada 🔑" },
      { roles: ["webpubsub.sendToGroup", "webpubsub.joinLeaveGroup.news"] },
      { roles: [], groups: [] },
      { groups: ["a", "b,c"], expirationTimeInMinutes: 5 },
    ];
    const protocols: WebPubSubClientProtocol[] = ["default", "mqtt", "socketio"];
    const tokens: ClientTokenResponse[] = [await client.getClientAccessToken()];
    for (const wish of wishes) tokens.push(await client.getClientAccessToken(wish));
    for (const clientProtocol of protocols) {
      tokens.push(await client.getClientAccessToken({ clientProtocol }));
    }
    return tokens;
  },
  "asks for tokens with a token credential": async (stage) => {
    const client = connectEntra(stage);
    const protocols: WebPubSubClientProtocol[] = ["default", "mqtt", "socketio"];
    const tokens = [
      await client.getClientAccessToken({
        userId: "ada & bob",
        roles: ["webpubsub.sendToGroup", "a,b"],
        groups: ["a,b", "c"],
        expirationTimeInMinutes: 5,
      }),
    ];
    for (const clientProtocol of protocols) {
      const options = { clientProtocol, expirationTimeInMinutes: 60 };
      tokens.push(await client.getClientAccessToken(options));
    }
    return tokens;
  },
  "asks for a token that is valid as long as usual": async (stage) =>
    connectEntra(stage).getClientAccessToken(),
  "makes a token for an empty user": async (stage) =>
    settle(() => connect(stage).getClientAccessToken({ userId: "" })),
};
