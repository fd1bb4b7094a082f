import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { openWorkshop, type Workshop } from "./workshop.ts";

const run = promisify(execFile);

/** The spec that the chosen changes start from. */
export const baseSpec = `import "@typespec/http";
import "@typespec/versioning";

using TypeSpec.Http;
using TypeSpec.Versioning;

@service(#{ title: "Widgets" })
@versioned(Versions)
@server("{endpoint}", "The service", { endpoint: url })
namespace Widgets;

enum Versions {
  v1: "2024-01-01",
}

/** What paint there is. */
enum Paint {
  red,
  blue,
}

/** What a widget is made of. */
enum Material {
  wood,
  steel,
}

model NewWidget {
  name: string;
  paint?: Paint;
}

model Widget {
  /** Made by the service. */
  id: string;
  label: string;
  material: Material;
  weight: int32;
  note: string | int32;
}

@error
model Failure {
  code: string;
  message: string;
}

@route("/widgets/{id}")
@get
op readWidget(@path id: string): Widget | Failure;

@route("/widgets/{id}")
@delete
op deleteWidget(@path id: string, @query reason?: string): void | Failure;

@route("/widgets")
@get
op listWidgets(@query limit?: int32, @query filter?: string): Widget[] | Failure;

@route("/widgets")
@post
op createWidget(@body widget: NewWidget): Widget | Failure;

@route("/mixes")
@post
op mixPaint(@query tint?: string): void | Failure;

@route("/shelves/{shelf}")
@get
op readShelf(@path shelf: string): Widget[] | Failure;
`;

const app = `import createClient, { isUnexpected } from "@contoso/widgets-rest";

const client = createClient("https://widgets.example.com");

export async function tidy(id: string): Promise<string> {
  const shelf = await client.path("/shelves/{shelf}", "top").get();
  if (isUnexpected(shelf)) throw new Error(shelf.body.code.toUpperCase());
  await client.path("/widgets/{id}", id).delete();
  const answer = await client.path("/widgets/{id}", id).get();
  if (isUnexpected(answer)) throw new Error(answer.body.message);
  const { label, material } = answer.body;
  switch (material) {
    case "wood":
    case "steel":
      return label;
    default:
      return refuse(material);
  }
}

export async function mix(): Promise<string> {
  return (await client.path("/mixes").post()).status;
}

export async function search(text: string): Promise<number> {
  const answer = await client.path("/widgets").get({ queryParameters: { filter: text } });
  if (isUnexpected(answer)) throw new Error(answer.body.message);
  return answer.body.reduce((sum, { weight }) => sum + weight, 0);
}

function refuse(value: never): never {
  throw new Error(String(value));
}
`;

/** The line of the app, from 1, that has a text. */
export function findAppLine(text: string): number {
  return app.split("\n").findIndex((line) => line.includes(text)) + 1;
}

const packageJson = (more: object): string =>
  `${JSON.stringify({ version: "1.0.0", type: "module", ...more }, undefined, 2)}\n`;

const configuration = `emit:
  - "@restline/typespec-rlc"
options:
  "@restline/typespec-rlc":
    emitter-output-dir: "{project-root}/../client"
    flavor: azure
    package-details:
      name: "@contoso/widgets-rest"
      version: "1.0.0"
`;

/** A repository with a spec, the package that is generated from it, and an app that uses it. */
export async function openRepository(
  files: Readonly<Record<string, string>> = {},
): Promise<Workshop> {
  const workshop = await openWorkshop({
    "package.json": packageJson({ name: "contoso", workspaces: ["client", "app"] }),
    "spec/main.tsp": baseSpec,
    "spec/tspconfig.yaml": configuration,
    "client/package.json": packageJson({
      name: "@contoso/widgets-rest",
      exports: { ".": "./src/index.js" },
      dependencies: { "@azure-rest/core-client": "2.9.0" },
    }),
    "app/package.json": packageJson({
      name: "app",
      dependencies: { "@contoso/widgets-rest": "1.0.0" },
    }),
    "app/tsconfig.json": JSON.stringify({
      compilerOptions: {
        module: "nodenext",
        target: "es2023",
        strict: true,
        types: [],
        skipLibCheck: true,
      },
      include: ["*.ts"],
    }),
    "app/main.ts": app,
    ...files,
  });
  await git(workshop, ["init", "--quiet", "--initial-branch=main"]);
  return workshop;
}

/** Commits all that is there. */
export async function commit(workshop: Workshop, message: string): Promise<void> {
  await git(workshop, ["add", "--all"]);
  await git(workshop, ["commit", "--quiet", "--message", message]);
}

/** Runs git in the folder of a workshop, as nobody in particular. */
export async function git(workshop: Workshop, given: readonly string[]): Promise<string> {
  const identity = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com"];
  const { stdout } = await run("git", ["-C", workshop.folder, ...identity, ...given]);
  return stdout;
}
