/** The program in a page: asks the page's server for its target, and posts the outcome to it. */
import { closeBoth } from "./close-both.ts";
import type { Target } from "./target.ts";

fetch("/target")
  .then((response) => response.json())
  .then((target) => closeBoth(target as Target))
  .catch((error: unknown) => ({ failure: String(error) }))
  .then((outcome) => fetch("/outcome", { method: "POST", body: JSON.stringify(outcome) }))
  // Without a server there is nobody to tell.
  .catch((error: unknown) => console.error(error));
