import { apps } from "../bundle/apps.ts";
import { measureBundle, type Platform } from "../bundle/measure.ts";
import { checkClientTypes } from "../types/client-types.ts";

/** What is measured, and the most that it may be. */
export type Budgets = Readonly<Record<string, number>>;

const platforms: readonly Platform[] = ["browser", "node"];
const ours = "@restline/";

/** Measures everything that has a budget. Throws where one of our clients does not build. */
export async function measureBudgets(): Promise<Budgets> {
  const budgets: Record<string, number> = {};
  for (const app of apps.filter(({ name }) => name.startsWith(ours))) {
    for (const platform of platforms) {
      const size = await measureBundle(app, platform);
      if (size === undefined) throw new Error(`${app.name} does not build for ${platform}.`);
      budgets[`${app.name}: bundle for ${platform}, gzip`] = size.gzip;
    }
  }
  for (const [library, { instantiations }] of await checkClientTypes(1)) {
    if (library.startsWith(ours)) budgets[`${library}: type instantiations`] = instantiations;
  }
  return budgets;
}

/** The bundle of the official client for Node.js, in bytes by gzip. */
export async function officialOnNode(): Promise<number> {
  const [official] = apps;
  const size = official === undefined ? undefined : await measureBundle(official, "node");
  if (size === undefined) throw new Error("The official client does not build.");
  return size.gzip;
}
