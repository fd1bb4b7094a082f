export { RestlineError } from "./errors.ts";
export type { ErrorDetails } from "./errors.ts";
export { findProject } from "./project/find.ts";
export type { Project } from "./project/find.ts";
