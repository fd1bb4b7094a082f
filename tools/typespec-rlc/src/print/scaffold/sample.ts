import type { RlcMember } from "../../shape/clients.ts";
import type { RlcCredentials, RlcOperation, RlcPackage, RlcPath } from "../../shape/rlc.ts";
import { code, type Code } from "../../text/code.ts";
import { printDoc } from "../../text/comment.ts";
import type { TextFile } from "../../text/format.ts";
import { SourceFile } from "../../text/source-file.ts";
import { resolveName, runtime, runtimes, type Runtime } from "../runtime.ts";
import { printCall, printFactoryImport, printServerArguments } from "./call.ts";

/** A program for each operation: the least that a call takes, and what came back. */
export function printSamples(member: RlcMember, packageName: string): TextFile[] {
  const folder = member.place === undefined ? "" : `${member.place.folder}/`;
  const base = runtimes[member.rlc.flavor];
  return member.rlc.paths.flatMap((path) =>
    path.operations.map((operation) => {
      const file = new SourceFile(`samples-dev/${folder}${operation.fileName}.ts`);
      printSample(file, { member, packageName, path, operation });
      return { path: file.path, content: file.close((it) => resolveName(base, it)) };
    }),
  );
}

function printSample(
  file: SourceFile,
  {
    member,
    packageName,
    path,
    operation,
  }: { member: RlcMember; packageName: string; path: RlcPath; operation: RlcOperation },
): void {
  const { statement, factory, isUnexpected } = printFactoryImport(member, packageName);
  const { rlc } = member;
  const summary = `${operation.verb.toUpperCase()} ${path.route}`;
  file.print`
    ${statement}
  `;
  file.print`
    ${printDoc(`${summary}\n\n${operation.doc ?? ""}`.trim())}
    const client = ${factory}(${printFactoryArguments(rlc)});
    const response = await ${printCall(rlc, path, operation)};
    if (${isUnexpected}(response)) process.exitCode = 1;
    console.log(response.status, response.body);
  `;
}

function printFactoryArguments(rlc: RlcPackage): Code {
  const parameters = printServerArguments(
    rlc,
    (_, wireName) => `process.env[${JSON.stringify(toVariable(wireName))}] ?? ""`,
  );
  const { credentials } = rlc.client;
  if (credentials === undefined) return code`${parameters.join(", ")}`;
  const credential = printCredential(credentials, runtimes[rlc.flavor]);
  return parameters.length === 0 ? credential : code`${parameters.join(", ")}, ${credential}`;
}

/** A key where the service takes one: it needs no further package. */
function printCredential({ key }: RlcCredentials, base: Runtime): Code {
  if (key) return code`{ key: process.env["API_KEY"] ?? "" }`;
  return base.credentials === "argument"
    ? code`new ${runtime.DefaultAzureCredential}()`
    : code`{ getBearerToken: async () => process.env["TOKEN"] ?? "" }`;
}

function toVariable(wireName: string): string {
  return wireName
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, "_")
    .replace(/\W+/g, "_")
    .toUpperCase();
}
