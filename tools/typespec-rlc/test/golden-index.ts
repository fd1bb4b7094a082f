import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "oxfmt";
import { goldenFolder, listCases } from "./golden-case.ts";

/** The page that says what each golden case shows. */
export const indexPath: string = join(goldenFolder, "README.md");

const introduction = `# What a feature of TypeSpec becomes

Each folder has a spec, \`main.tsp\`, the wire model that is read from it, \`model.json\`, and the client,
\`out/\`. \`npm run golden\` writes the models, the clients and this page, whose sentences are the
first comments of the specs.`;

/** The page as the comments of the cases' specs give it. */
export async function printIndex(): Promise<string> {
  const rows = await Promise.all(
    (await listCases()).sort().map(async (name) => {
      const spec = await readFile(join(goldenFolder, name, "main.tsp"), "utf8");
      return `| [${name}](${name}/main.tsp) | ${readComment(spec)} |`;
    }),
  );
  const table = ["| case | what it shows |", "| --- | --- |", ...rows].join("\n");
  const page = `${introduction}\n\n${table}\n`;
  return (await format("README.md", page, { printWidth: 100 })).code;
}

/** The first comment of a spec, on one line; a case without one is not finished. */
function readComment(spec: string): string {
  const [, comment] = /\/\*\*(.*?)\*\//s.exec(spec) ?? [];
  if (comment === undefined) throw new Error("a golden case says in a comment what it shows");
  return comment
    .replace(/\s*\n\s*\*?\s*/g, " ")
    .trim()
    .replaceAll("|", "\\|");
}
