import { DefaultAzureCredential } from "@azure/identity";

import createClient, { isUnexpected } from "@golden/option-metadata-rest";

/** PUT /recipes/{id} */
const client = createClient(process.env["ENDPOINT"] ?? "", new DefaultAzureCredential());
const response = await client
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
if (isUnexpected(response)) process.exitCode = 1;
console.log(response.status, response.body);
