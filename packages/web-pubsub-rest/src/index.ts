import createClient from "./webPubSubServiceClient.js";

export * from "./webPubSubServiceClient.js";
export * from "./parameters.js";
export * from "./responses.js";
export * from "./clientDefinitions.js";
export * from "./isUnexpected.js";
export * from "./models.js";
export * from "./outputModels.js";
export * from "./paginateHelper.js";
export * from "./apiVersions.js";
export { RestError, isRestError } from "@azure/core-rest-pipeline";

export default createClient;
