import createClient from "./streamingClient.js";

export * from "./streamingClient.js";
export * from "./parameters.js";
export * from "./responses.js";
export * from "./clientDefinitions.js";
export * from "./isUnexpected.js";
export { RestError, isRestError } from "@azure/core-rest-pipeline";

export default createClient;
