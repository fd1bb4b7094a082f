import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { median } from "../median.ts";
import { withWorkFolder } from "../work-folder.ts";
import { typeCheck, type TypeCheck } from "./type-check.ts";

/** The libraries that the same program is checked with; the official client comes first. */
export const clientLibraries = ["@azure/web-pubsub", "@restline/web-pubsub"] as const;

export type ClientLibrary = (typeof clientLibraries)[number];

/** What a program asks of a client, and both libraries have. */
const printProgram = (library: ClientLibrary): string => `
import { WebPubSubServiceClient } from "${library}";

const chat = new WebPubSubServiceClient("Endpoint=https://a;AccessKey=k;Version=1.0;", "chat");
const abort = new AbortController();

export async function run(id: string): Promise<string> {
  await chat.sendToAll("hello", { contentType: "text/plain", filter: "userId ne 'ada'" });
  await chat.sendToAll({ kind: "greeting", to: ["ada"] }, { excludedConnections: [id] });
  if (await chat.connectionExists(id, { abortSignal: abort.signal })) {
    await chat.closeConnection(id, { reason: "over" });
  }
  const { url } = await chat.getClientAccessToken({ userId: "ada", roles: [], groups: ["news"] });
  return url;
}
`;

const compilerOptions = {
  target: "es2022",
  lib: ["es2022", "dom"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: [],
  skipLibCheck: true,
  strict: true,
  noEmit: true,
};

/** Type-checks the program with each library, `rounds` times in turn: the numbers are medians. */
export async function checkClientTypes(rounds: number): Promise<Map<ClientLibrary, TypeCheck>> {
  const checks = new Map<ClientLibrary, TypeCheck[]>();
  await withWorkFolder("client-types", async (folder) => {
    for (const library of clientLibraries) await writeProject(folder, library);
    for (let round = 0; round < rounds; round++) {
      for (const library of clientLibraries) {
        const check = await typeCheck(join(folder, nameFolder(library)));
        checks.set(library, [...(checks.get(library) ?? []), check]);
      }
    }
  });
  return new Map([...checks].map(([library, all]) => [library, takeMedians(all)]));
}

/** What it costs to type-check a program that uses a client. */
export async function benchClientTypes(): Promise<void> {
  const checks = await checkClientTypes(5);
  const peer = checks.get(clientLibraries[0]);
  console.log("\nType check of a program that uses the client: instantiations, and check time");
  for (const [library, { instantiations, checkInMs }] of checks) {
    const ratio = (checkInMs / (peer?.checkInMs ?? checkInMs)).toFixed(2);
    console.log(
      `  ${library.padEnd(28)} ${String(instantiations).padStart(7)}  ${checkInMs.toFixed(0).padStart(5)} ms   ${ratio}`,
    );
  }
}

async function writeProject(folder: string, library: ClientLibrary): Promise<void> {
  const project = join(folder, nameFolder(library));
  await mkdir(project, { recursive: true });
  await writeFile(join(project, "program.ts"), printProgram(library));
  await writeFile(join(project, "package.json"), JSON.stringify({ type: "module" }));
  const settings = { compilerOptions, files: ["program.ts"] };
  await writeFile(join(project, "tsconfig.json"), JSON.stringify(settings));
}

function nameFolder(library: ClientLibrary): string {
  return library.replace("/", "-");
}

function takeMedians(checks: readonly TypeCheck[]): TypeCheck {
  return {
    checkInMs: median(checks.map(({ checkInMs }) => checkInMs)),
    types: median(checks.map(({ types }) => types)),
    instantiations: median(checks.map(({ instantiations }) => instantiations)),
  };
}
