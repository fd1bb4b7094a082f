import { countOf } from "../../terminal/paths.ts";
import type { Level } from "../level.ts";
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
} from "./lines.ts";
import { style } from "./style.ts";

const meanings: Readonly<Record<Level, string>> = {
  major:
    "Somebody breaks: code that works with the version before does not work, or does not compile, with this one.",
  minor: "Nobody breaks, and there is something new to use.",
  patch: "Nobody breaks, and there is nothing new to use.",
  none: "Nothing has changed for anybody who uses this API.",
};

/** The report as one file: it loads nothing, and runs no script. */
export function printHtml(verdict: Verdict): string {
  const { level, base, head, spec, entries, otherBreaks, notes } = verdict;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>API changes: ${level} – ${escape(spec)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>What changes for those who use this API</h1>
<p class="dim"><code>${escape(spec)}</code>, from <b>${escape(base)}</b> to <b>${escape(head)}</b></p>
<div class="verdict ${level}">
<p><strong>${level === "none" ? "No change" : level.toUpperCase()}</strong></p>
<p>${meanings[level]}</p>
${entries.length === 0 ? "" : `<p>${escape(showCounts(verdict))}</p>`}
${printPackages(verdict)}
</div>
${notes.map((note) => `<p><b>Note:</b> ${text(note)}</p>`).join("\n")}
${groupEntries(verdict)
  .map(
    ({ causedBy, entries: own }) =>
      `<h2>${headings[causedBy]}</h2>\n${own.map(printEntry).join("\n")}`,
  )
  .join("\n")}
${otherBreaks.length === 0 ? "" : `<h2>Also breaks</h2>\n${printBreaks(otherBreaks)}`}
${printDependents(verdict)}
<section class="how">
<h2>How to read this</h2>
<p>An API described in TypeSpec becomes a client package by a generator. Two states of the description were compared on three planes:</p>
<dl>
<dt>Wire</dt><dd>What is sent and answered. What a caller sends may be allowed more, never less; what the service answers may become more definite, never less.</dd>
<dt>Types</dt><dd>What a consumer's code compiles against. Small programs that use all of the package were compiled with both; the error shown is the compiler's own. In them, <code>it&lt;T&gt;()</code> stands for any value of the type <code>T</code>.</dd>
<dt>Run-time</dt><dd>What the package does when it runs: its modules, its tables of routes, its dependencies.</dd>
</dl>
<p><span class="tag major">major</span> ${meanings.major}<br><span class="tag minor">minor</span> ${meanings.minor}<br><span class="tag patch">patch</span> ${meanings.patch}</p>
<p class="dim">${[...describeDependents(verdict), ...describeComparison(verdict)].map(text).join("<br>")}</p>
</section>
</main>
</body>
</html>
`;
}

function printPackages({ packages }: Verdict): string {
  return packages
    .flatMap(describePackage)
    .map(
      (line) =>
        `<p${line.startsWith("REFUSED") ? ' class="refused"' : ""}>${text(line.trim())}</p>`,
    )
    .join("\n");
}

function printEntry(entry: Entry): string {
  const { level, title, places, cause, wire, types, runtime, breaks, remedy, versions } = entry;
  const where = places.map((place) => `<code>${escape(place)}</code>`).join(" ");
  const rows = [
    ["Cause", cause === undefined ? "" : `<code>${escape(showCause(cause))}</code>`],
    ["In", versions.map((version) => `<code>${escape(version)}</code>`).join(" ")],
    ["On the wire", wire === undefined ? "" : text(wire.effect)],
    ["In the types", types === undefined ? "" : `${text(types.effect)}${printProof(types.breaks)}`],
    ["At run-time", runtime === undefined ? "" : printList(runtime.effects)],
    ["Who breaks", breaks.length === 0 ? "" : printBreaks(breaks)],
    ["What to do", text(remedy)],
  ] as const;
  return `<details class="entry ${level}"${level === "major" ? " open" : ""}>
<summary><span class="tag">${level}</span><span>${text(title)}</span><span class="where">${where}</span></summary>
<dl>
${rows.flatMap(([name, value]) => (value === "" ? [] : [`<dt>${name}</dt><dd>${value}</dd>`])).join("\n")}
</dl>
</details>`;
}

/** The program that does not compile any more, and what the compiler says. */
function printProof(breaks: NonNullable<Entry["types"]>["breaks"]): string {
  const shown = breaks
    .slice(0, 2)
    .map(
      ({ probe, code, message }) =>
        `<pre>${escape(probe)}\n<span class="error">${escape(`${code}: ${message}`)}</span></pre>`,
    );
  const hidden = breaks.length - shown.length;
  return `${shown.join("")}${hidden > 0 ? `<p class="dim">and ${countOf(hidden, "error")} more</p>` : ""}`;
}

function printDependents({ dependents }: Verdict): string {
  if (dependents.length === 0) return "";
  const rows = dependents.map(
    ({ name, folder, breaks }) =>
      `<tr><td><code>${escape(folder)}</code></td><td>${escape(name)}</td><td>${breaks === 0 ? "compiles" : `<b>breaks in ${countOf(breaks, "place")}</b>`}</td></tr>`,
  );
  return `<h2>Code that was compiled with the new package</h2>\n<table><tr><th>Folder</th><th>Package</th><th>Result</th></tr>${rows.join("")}</table>`;
}

function printBreaks(breaks: Entry["breaks"]): string {
  const items = breaks.map((it) => {
    const [place = "", ...rest] = showBreak(it).split("  ");
    return `<li><code>${escape(place)}</code> ${escape(rest.join("  "))}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

function printList(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${text(item)}</li>`).join("")}</ul>`;
}

/** Text with code in backquotes. */
function text(value: string): string {
  return escape(value).replaceAll(/`([^`]*)`/g, "<code>$1</code>");
}

function escape(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
