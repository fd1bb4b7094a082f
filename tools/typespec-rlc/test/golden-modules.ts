import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { goldenFolder } from "./golden-case.ts";

/**
 * Lets Node import the sources of the golden clients as they are: they call each other `.js`, as
 * which they would be built. Import this first, and then a client by `await import(…)`.
 */
const goldenUrl = pathToFileURL(`${goldenFolder}/`).href;

registerHooks({
  resolve: (specifier, context, next) => {
    const isOurs = context.parentURL?.startsWith(goldenUrl) === true && specifier.startsWith("./");
    return next(isOurs ? specifier.replace(/\.js$/, ".ts") : specifier, context);
  },
});
