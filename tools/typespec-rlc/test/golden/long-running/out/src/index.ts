import createClient from "./booksClient.js";

export * from "./booksClient.js";
export * from "./parameters.js";
export * from "./responses.js";
export * from "./clientDefinitions.js";
export * from "./isUnexpected.js";
export * from "./models.js";
export * from "./outputModels.js";
export * from "./pollingHelper.js";
export { RestError, isRestError } from "@azure/core-rest-pipeline";

export default createClient;
