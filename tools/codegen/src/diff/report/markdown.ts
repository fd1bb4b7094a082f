import type { Entry, Verdict } from "../verdict.ts";
import {
  describeComparison,
  describeDependents,
  describePackage,
  groupEntries,
  headings,
  showBreak,
  showCause,
  showCounts,
  showMessage,
} from "./lines.ts";

/** The report for a pull request. */
export function printMarkdown(verdict: Verdict): string {
  const { base, head, spec, entries, level, notes, otherBreaks, packages } = verdict;
  const groups = groupEntries(verdict);
  return `${[
    `## API changes: ${level === "none" ? "none" : level}`,
    "",
    `\`${spec}\`, ${escape(base)} → ${escape(head)}. ${entries.length === 0 ? "Nothing has changed." : showCounts(verdict)}`,
    "",
    ...packages.flatMap((it) => [...describePackage(it).map((line) => escape(line.trim())), ""]),
    ...groups.flatMap(({ causedBy, entries: own }) => [
      ...(groups.length > 1 ? [`### ${headings[causedBy]}`, ""] : []),
      "| | where | what | cause |",
      "| --- | --- | --- | --- |",
      ...own.map(printRow),
      "",
      ...own.filter(({ change }) => change !== "docsChanged").flatMap(printDetails),
    ]),
    ...(otherBreaks.length === 0
      ? []
      : ["### Also breaks", "", ...otherBreaks.map((it) => `- ${escape(showBreak(it))}`), ""]),
    ...notes.map((note) => `> ${escape(note)}\n`),
    `<sub>${[...describeDependents(verdict), ...describeComparison(verdict)].map(escape).join(" ")}</sub>`,
  ].join("\n")}\n`;
}

function printRow({ level, places, title, cause }: Entry): string {
  const where = places.map((place) => code(place)).join("<br>");
  const cells = [
    level === "major" ? "**MAJOR**" : level,
    where,
    escape(title),
    cause === undefined ? "" : code(showCause(cause)),
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function printDetails(entry: Entry): string[] {
  const { places, title, wire, types, runtime, breaks, remedy, versions, level } = entry;
  if (level === "patch") return [];
  const [first] = types?.breaks ?? [];
  return [
    `<details><summary>${escapeHtml(places.length === 1 ? `${places[0] ?? ""}: ` : "")}${escapeHtml(title)}</summary>`,
    "",
    ...(wire === undefined ? [] : [`- **Wire:** ${escape(wire.effect)}`]),
    ...(types === undefined ? [] : [`- **Types:** ${escape(types.effect)}`]),
    ...(runtime === undefined
      ? []
      : runtime.effects.map((effect) => `- **Run-time:** ${escape(effect)}`)),
    ...(versions.length === 0 ? [] : [`- **In:** ${versions.map(code).join(", ")}`]),
    ...breaks.map((it) => `- **Breaks:** ${escape(showBreak(it))}`),
    `- **What to do:** ${escape(remedy)}`,
    "",
    ...(first === undefined
      ? []
      : ["```ts", first.probe, `// ${first.code}: ${showMessage(first.message)}`, "```", ""]),
    "</details>",
    "",
  ];
}

function code(text: string): string {
  return text.includes("`") ? text : `\`${text}\``;
}

/** Text that Markdown would read as its own; code in backquotes stays as it is. */
function escape(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replaceAll(/[\\*_<>[\]]/g, String.raw`\$&`)))
    .join("");
}

function escapeHtml(text: string): string {
  const coded = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return coded.replaceAll(/`([^`]*)`/g, "<code>$1</code>");
}
