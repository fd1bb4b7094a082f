import { DefaultAzureCredential } from "@azure/identity";

import createClient, { isUnexpected } from "@golden/option-metadata-rest";

/** POST /picture */
const client = createClient(process.env["ENDPOINT"] ?? "", new DefaultAzureCredential());
const response = await client.path("/picture").post({ contentType: "image/png", body: "body" });
if (isUnexpected(response)) process.exitCode = 1;
console.log(response.status, response.body);
