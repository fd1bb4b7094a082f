import { DefaultAzureCredential } from "@azure/identity";

import createClient, { isUnexpected } from "@golden/option-metadata-rest";

/**
 * GET /recipes/{id}
 *
 * A recipe by its id.
 */
const client = createClient(process.env["ENDPOINT"] ?? "", new DefaultAzureCredential());
const response = await client.path("/recipes/{id}", "id").get();
if (isUnexpected(response)) process.exitCode = 1;
console.log(response.status, response.body);
