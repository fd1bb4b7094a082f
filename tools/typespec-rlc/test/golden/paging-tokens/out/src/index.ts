import createClient from "./journalsClient.js";

export * from "./journalsClient.js";
export * from "./parameters.js";
export * from "./responses.js";
export * from "./clientDefinitions.js";
export * from "./isUnexpected.js";
export * from "./outputModels.js";
export * from "./paginateHelper.js";
export { RestError, isRestError } from "@azure/core-rest-pipeline";

export default createClient;
