import { AzureKeyCredential, WebPubSubServiceClient } from "@azure/web-pubsub";
import type { WebPubSubGroup, WebPubSubServiceClientLogOptions } from "@azure/web-pubsub";
import type { PipelinePolicy } from "@azure/core-rest-pipeline";

import { connect, connectEntra, settle } from "./program.ts";
import type { Program } from "./program.ts";

export const constructionPrograms: Readonly<Record<string, Program>> = {
  "is made from a connection string": async (stage) => describeClient(connect(stage)),
  "is made from an endpoint and a key": async (stage) => {
    const credential = new AzureKeyCredential(stage.accessKey);
    const client = new WebPubSubServiceClient(stage.endpoint, credential, "chat", {
      httpClient: stage.httpClient,
      allowInsecureConnection: true,
    });
    return [describeClient(client), await client.connectionExists(stage.ada)];
  },
  "is made from an endpoint and a token credential": async (stage) => {
    const client = connectEntra(stage);
    await client.closeConnection("a1");
    return describeClient(client);
  },
  "is made from a connection string with a port": async () => {
    const text = "endpoint=https://contoso.example;ACCESSKEY=a=b;Port=8443;Version=1.0";
    return describeClient(new WebPubSubServiceClient(text, "chat"));
  },
  "is made with what a pipeline takes": async (stage) => {
    const loggingOptions: WebPubSubServiceClientLogOptions = {
      additionalAllowedHeaderNames: ["x-custom"],
      additionalAllowedQueryParameters: ["reason"],
    };
    const policy: PipelinePolicy = {
      name: "stamp",
      sendRequest(request, next) {
        request.headers.set("x-custom", "stamped");
        return next(request);
      },
    };
    const client = connect(stage, {
      loggingOptions,
      retryOptions: { maxRetries: 1, retryDelayInMs: 1, maxRetryDelayInMs: 2 },
      userAgentOptions: { userAgentPrefix: "my-app/1.0" },
      additionalPolicies: [{ policy, position: "perCall" }],
    });
    await client.closeConnection(stage.bob, { reason: "bye" });
  },
  "goes through a reverse proxy": async (stage) => {
    const { endpoint, credential, httpClient } = stage.entra;
    const options = { httpClient, reverseProxyEndpoint: "https://proxy.example:8443/path" };
    const client = new WebPubSubServiceClient(endpoint, credential, "chat", options);
    await client.sendToUser("ada", "hello");
    await client.group("news").addUser("ada");
  },
  "is refused with a wrong key": async (stage) => {
    const credential = new AzureKeyCredential("a-key-that-is-not-the-one-of-this-service");
    const client = new WebPubSubServiceClient(stage.endpoint, credential, "chat", {
      httpClient: stage.httpClient,
      allowInsecureConnection: true,
    });
    const refused = await settle(() => client.closeConnection(stage.ada));
    credential.update(stage.accessKey);
    return [refused, await client.connectionExists(stage.ada)];
  },
};

function describeClient(client: WebPubSubServiceClient): unknown {
  const group: WebPubSubGroup = client.group("news");
  const { hubName, apiVersion, endpoint } = client;
  return [hubName, apiVersion, endpoint, group.groupName, group.hubName, group.apiVersion];
}
