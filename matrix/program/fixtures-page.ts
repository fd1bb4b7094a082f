/** The page that plays the contract: finds the fixtures in itself, and posts what came of them. */
import { playCases, type FixtureText } from "@restline/web-pubsub-contract/play-cases";

declare const fixtureTexts: readonly FixtureText[];

playCases(fixtureTexts)
  .then((report) => ({ userAgent: navigator.userAgent, report }))
  .catch((error: unknown) => ({ failure: String(error) }))
  .then((outcome) => fetch("/outcome", { method: "POST", body: JSON.stringify(outcome) }))
  // Without a server there is nobody to tell.
  .catch((error: unknown) => console.error(error));
