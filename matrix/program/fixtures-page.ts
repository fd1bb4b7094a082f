/** The program in a page that finds its fixtures in the page itself, and posts what came of them. */
import { playFixtures } from "./play-fixtures.ts";

declare const fixtureTexts: Readonly<Record<string, string>>;

playFixtures(fixtureTexts)
  .catch((error: unknown) => ({ failure: String(error) }))
  .then((outcome) => fetch("/outcome", { method: "POST", body: JSON.stringify(outcome) }))
  // Without a server there is nobody to tell.
  .catch((error: unknown) => console.error(error));
