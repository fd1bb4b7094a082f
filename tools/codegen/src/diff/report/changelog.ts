import type { Level } from "../level.ts";
import type { Entry, Verdict } from "../verdict.ts";
import { showTitle } from "./lines.ts";

const titles: readonly (readonly [Level, string])[] = [
  ["major", "Breaking changes"],
  ["minor", "Added"],
  ["patch", "Other changes"],
];

/** What belongs in a changelog, in Markdown; what only the documentation changed is one line. */
export function printChangelog(verdict: Verdict): string {
  const sections = titles.flatMap(([level, title]) => {
    const entries = verdict.entries.filter((entry) => entry.level === level);
    const told = entries.filter(({ change }) => change !== "docsChanged");
    const lines = [
      ...told.map((entry) => `- ${printItem(entry)}`),
      ...(told.length < entries.length ? ["- Documentation."] : []),
    ];
    return lines.length === 0 ? [] : [`### ${title}`, "", ...lines, ""];
  });
  return sections.length === 0 ? "No changes.\n" : `${sections.join("\n").trimEnd()}\n`;
}

function printItem(entry: Entry): string {
  const { level, places, wire, types, runtime, causedBy } = entry;
  const title =
    places.length === 1
      ? codePlace(entry)
      : `${showTitle(entry)}: ${places.map((place) => `\`${place}\``).join(", ")}`;
  const by = causedBy === "generator" ? " (by the generator)" : "";
  const effect =
    wire?.level === "major" ? wire.effect : (types?.effect ?? runtime?.effects[0] ?? "");
  return `${title}${by}.${level === "major" ? ` ${effect}` : ""}`;
}

function codePlace({ places, title }: Entry): string {
  return `\`${places[0] ?? ""}\`: ${title}`;
}
