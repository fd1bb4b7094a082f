import type { ScaffoldNames } from "../names.ts";
import type { ScaffoldVersions } from "../versions.ts";

/** What makes a package of the hand-written layer. */
export function printLayerPackage(
  { layer, rest, client, title }: ScaffoldNames,
  versions: ScaffoldVersions,
): Record<string, string> {
  const manifest = {
    name: layer,
    version: "0.1.0",
    description: `Client of ${title}`,
    license: "MIT",
    files: ["dist", "src"],
    type: "module",
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    scripts: {
      build: "tsc -p tsconfig.json",
      test: 'npm run build && tsc -p tsconfig.test.json && node --test "test/*.test.ts"',
    },
    dependencies: { [rest]: versions.restRange },
    devDependencies: {
      "@restline/contract-kit": versions.contractKit,
      "@restline/spec-model": versions.specModel,
      "@types/node": "^24.0.0",
      "@typespec/compiler": versions.compiler,
      typescript: versions.typescript,
    },
    engines: { node: ">=22.18" },
  };
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "esnext.disposable"],
    module: "nodenext",
    moduleResolution: "nodenext",
    types: ["node"],
    skipLibCheck: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    rewriteRelativeImportExtensions: true,
    declaration: true,
    sourceMap: true,
    rootDir: "src",
    outDir: "dist",
  };
  const forTests = {
    extends: "./tsconfig.json",
    compilerOptions: { noEmit: true, rootDir: "test", declaration: false },
    include: ["test"],
  };
  return {
    "package.json": printJson(manifest),
    "tsconfig.json": printJson({ compilerOptions, include: ["src"] }),
    "tsconfig.test.json": printJson(forTests),
    "README.md": `# ${layer}

The client of ${title}, hand-written on the generated REST client ${rest}.

\`\`\`ts
import { ${client} } from "${layer}";
\`\`\`

- \`src/operations.ts\` lists every operation of the REST client and the method that calls it, or why
  none does. It stops compiling when the specification gains an operation; \`restline generate\`
  prints what to add.
- \`src/client.ts\` has the methods. They take and give what the REST client does: change them to what
  your users want.
- \`src/errors.ts\` is what methods throw where the service answers with an error.
- \`test/contract.test.ts\` plays fixtures back with the network closed, and checks them against the
  specification. \`test/fixtures\` has them: record more of a running service with
  @restline/contract-kit.
`,
  };
}

export function printJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
