import { createHttpHeaders } from "@azure/core-rest-pipeline";

import assert from "node:assert/strict";
import { test } from "node:test";
import createClient from "@golden/option-metadata-rest";

const sent: string[] = [];
const client = createClient(
  "https://example.com",
  { getToken: async () => ({ token: "token", expiresOnTimestamp: Date.now() + 3_600_000 }) },
  {
    retryOptions: { maxRetries: 0 },
    httpClient: {
      sendRequest: async (request) => {
        sent.push(request.method);
        return { request, status: 200, headers: createHttpHeaders() };
      },
    },
  },
);

test("ReadRecipe sends GET /recipes/{id}", async () => {
  await client.path("/recipes/{id}", "id").get();
  assert.deepEqual(sent.splice(0), ["GET"]);
});

test("WriteRecipe sends PUT /recipes/{id}", async () => {
  await client
    .path("/recipes/{id}", "id")
    .put({
      queryParameters: { tags: { value: [], explode: true, style: "form" } },
      headers: { priority: "high" },
      body: {
        title: "title",
        course: "starter",
        ingredients: [],
        best: { name: "name" },
        since: "since",
      },
    });
  assert.deepEqual(sent.splice(0), ["PUT"]);
});

test("SendPicture sends POST /picture", async () => {
  await client.path("/picture").post({ contentType: "image/png", body: "body" });
  assert.deepEqual(sent.splice(0), ["POST"]);
});
