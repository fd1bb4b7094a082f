import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A TypeScript block of a README. */
export interface Snippet {
  /** Where it stands, for instance `packages/web-pubsub/README.md:12`. */
  readonly place: string;
  /** A name for its file. */
  readonly fileName: string;
  readonly source: string;
  /**
   * What it prints, `…` standing for anything: the block marked `text` that comes next, if that is the
   * next. Absent where the README does not say.
   */
  readonly printed?: string;
}

const root = join(import.meta.dirname, "../..");

/** Every block marked `ts` of every README in the repository. */
export async function readSnippets(): Promise<Snippet[]> {
  const snippets: Snippet[] = [];
  for await (const path of glob(
    ["{.,examples}/README.md", "{examples,packages,tools,specs}/*/README.md"],
    {
      cwd: root,
    },
  )) {
    const text = await readFile(join(root, path), "utf8");
    snippets.push(...extractSnippets(path, text));
  }
  return snippets;
}

/** The blocks of one Markdown text, each with the line on which its code begins. */
export function extractSnippets(path: string, markdown: string): Snippet[] {
  return [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => {
    const line = markdown.slice(0, match.index).split("\n").length + 1;
    const next = markdown.slice(match.index + match[0].length);
    const [, language, printed] = /^```(\w*)\n([\s\S]*?)^```$/m.exec(next) ?? [];
    return {
      place: `${path}:${line}`,
      fileName: `${path.replace(/[^\w-]+/g, "-")}-${line}.ts`,
      source: match[1] ?? "",
      ...(language === "text" && printed !== undefined ? { printed } : {}),
    };
  });
}
