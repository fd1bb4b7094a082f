/** The embedded service, with what its clients need: tokens of one receiver and of a publisher. */
import { createEmulator } from "@restline/web-pubsub-emulator";
import { WebPubSubServiceClient } from "@restline/web-pubsub";
import { answerParent } from "../measured-process.ts";

const emulator = await createEmulator();
const service = new WebPubSubServiceClient(emulator.connectionString, "bench");
const receiver = await service.getClientAccessToken({ groups: ["bench"] });
const publisher = await service.getClientAccessToken({ roles: ["webpubsub.sendToGroup.bench"] });
const { endpoint, connectionString } = emulator;
answerParent({
  endpoint,
  connectionString,
  accessKey: /AccessKey=([^;]*)/.exec(connectionString)?.[1],
  receiverUrl: receiver.url,
  publisherUrl: publisher.url,
});
