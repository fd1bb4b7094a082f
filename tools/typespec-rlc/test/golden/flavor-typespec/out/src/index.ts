import createClient from "./shopClient.js";

export * from "./shopClient.js";
export * from "./parameters.js";
export * from "./responses.js";
export * from "./clientDefinitions.js";
export * from "./isUnexpected.js";
export * from "./models.js";
export * from "./outputModels.js";
export * from "./paginateHelper.js";
export { RestError, isRestError } from "@typespec/ts-http-runtime";

export default createClient;
