import type { ScaffoldNames } from "./names.ts";
import { printJson } from "./layer/package-files.ts";
import type { ScaffoldVersions } from "./versions.ts";

export interface WorkspaceParts {
  readonly names: ScaffoldNames;
  readonly versions: ScaffoldVersions;
  /** The folder of the spec, relative to the workspace, with `/`. */
  readonly spec: string;
  /** The packages that the spec is compiled with, and their versions. */
  readonly libraries: Readonly<Record<string, string>>;
}

/** The files of the workspace around both packages. */
export function printWorkspace({
  names,
  versions,
  spec,
  libraries,
}: WorkspaceParts): Record<string, string> {
  const { layer, rest, layerFolder, restFolder, title } = names;
  const manifest = {
    name: `${layerFolder}-workspace`,
    version: "0.0.0",
    private: true,
    type: "module",
    workspaces: ["packages/*"],
    scripts: {
      generate: `restline generate ${spec}`,
      check: `restline check ${spec}`,
      build: `npm run build --workspace ${rest} && npm run build --workspace ${layer}`,
      test: "npm run build && npm test --workspaces",
    },
    devDependencies: sortKeys({
      ...libraries,
      "@restline/codegen": versions.codegen,
      "@restline/typespec-rlc": versions.emitter,
      "@typespec/compiler": versions.compiler,
      typescript: versions.typescript,
    }),
  };
  return {
    "package.json": printJson(manifest),
    ".gitignore": "node_modules/\ndist/\n/packages/*/spec/\n",
    "README.md": `# ${title}

| folder | what is in it |
| ------ | ------------- |
| \`${spec}\` | the specification: everything begins here |
| \`packages/${restFolder}\` | ${rest}, the REST client. \`src/\` is generated and never edited |
| \`packages/${layerFolder}\` | ${layer}, hand-written on it |

\`\`\`sh
npm install
npm test
\`\`\`

After a change of the specification, \`npm run generate\` brings the REST client up to it, and prints
what \`packages/${layerFolder}/src/operations.ts\` lacks. \`npm run check\` tells in CI whether what is
checked in is what the specification gives.
`,
  };
}

/** \`restline.yaml\`, beside the spec. */
export function printSettings(table: string): string {
  return `# \`restline generate\` prints what to add to this table when the specification gains an operation.
# Until it is there, the table does not compile.
operations:
  - table: ${table}
`;
}

function sortKeys(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
