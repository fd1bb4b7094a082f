import createClient from "./historyClient.js";

export * from "./historyClient.js";
export * from "./parameters.js";
export * from "./responses.js";
export * from "./clientDefinitions.js";
export * from "./isUnexpected.js";
export * from "./outputModels.js";
export * from "./apiVersions.js";
export { RestError, isRestError } from "@azure/core-rest-pipeline";

export default createClient;
