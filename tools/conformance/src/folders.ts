import { join } from "node:path";

/** Everything that a run makes; not checked in. */
export const workFolder: string = join(import.meta.dirname, "../.tmp");
/** Copies of the specs: the compiler does not take sources inside node_modules for a project's. */
export const specsFolder: string = join(workFolder, "specs");
/** The generated clients, a folder for each spec. */
export const clientsFolder: string = join(workFolder, "clients");
/** The tests, in the folders of the specs. */
export const scenariosFolder: string = join(import.meta.dirname, "../scenarios");
