import { createRequire } from "node:module";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import contract from "./contract/exports.json" with { type: "json" };
import { compileProject, packageFolder, withFolderInPackage } from "./support/compile.ts";
import { listDeclaredRoutes, listExportedNames, readDeclarations } from "./support/declarations.ts";

/** What is more than types, under the name that a module knows it by. */
const values = ["RestError", "default", "isRestError", "isUnexpected", "paginate"];

/** What the package exports beyond the names that RLC users know, and why. */
const beyond: Readonly<Record<string, string>> = {
  KnownWebPubSubClientType: "the known values of an enum that is open",
  KnownWebPubSubPermission: "the known values of an enum that is open",
  ErrorDetailOutput: "errors are flat, where the public TypeSpec wraps them in core-client's type",
  InnerErrorOutput: "a part of ErrorDetailOutput",
  ProblemDetailsOutput: "what the service answers when a request is not valid",
  CheckPermission404Headers: "the service says in x-ms-error-code why it answers no",
  ConnectionExists404Headers: "the service says in x-ms-error-code why it answers no",
  GroupExists404Headers: "the service says in x-ms-error-code why it answers no",
  ApiVersion: "what a client can be made to speak",
  apiVersions: "the same as a list",
  OperationVersions: "the form of operationVersions",
  operationVersions: "what each api-version has, which clients tell their callers beforehand",
  UserExists404Headers: "the service says in x-ms-error-code why it answers no",
};

describe("What the package exports", () => {
  it("are the names of the contract, and those that have a reason", async () => {
    const wanted = [...contract.names, ...Object.keys(beyond)];
    expect(await listExportedNames()).to.have.members(wanted);
  });

  it("are values under both module systems, and nothing else", async () => {
    const known = Object.keys(beyond).filter((name) => /^(Known|[a-z])/.test(name));
    const imported: object = await import("@restline/web-pubsub-rest");
    expect(Object.keys(imported)).to.have.members([...values, ...known]);
    const require = createRequire(import.meta.url);
    const required: unknown = require("@restline/web-pubsub-rest");
    expect(required).to.have.all.keys(...values, ...known);
  });

  it("can each be imported by name", async () => {
    const types = contract.names.filter((name) => !values.includes(name));
    expect(types).to.have.length.above(150);
    const program = `
      export { ${values.join(", ")} } from "@restline/web-pubsub-rest";
      export type { ${[...types, ...Object.keys(beyond)].join(", ")} } from "@restline/web-pubsub-rest";`;
    expect(await compileProgram(program)).to.equal("");
    const wrong = 'export type { SendToNobody } from "@restline/web-pubsub-rest";';
    expect(await compileProgram(wrong)).to.match(/no exported member.*SendToNobody/);
  }).timeout(60_000);
});

describe("The routes of the package", () => {
  it("are those of the contract", async () => {
    const routes = await listDeclaredRoutes();
    expect(routes.map(({ path }) => path)).to.have.members(contract.routes);
  });

  it("can each be called with an argument for each placeholder, and no more", async () => {
    const calls = contract.routes.map((route) => {
      const placeholders = route.match(/\{\w+\}/g) ?? [];
      const list = [route, ...placeholders.map(() => "x")].map((text) => JSON.stringify(text));
      return `
        path(${list.join(", ")});
        // @ts-expect-error -- one argument more than there are placeholders
        path(${[...list, '"x"'].join(", ")});`;
    });
    const program = `
      import type { Routes } from "@restline/web-pubsub-rest";
      export function callAll(path: Routes): void {${calls.join("")}
      }`;
    expect(await compileProgram(program)).to.equal("");
  }).timeout(60_000);
});

describe("The declaration of the factory", () => {
  it("calls the server parameter `endpointParam`, as `endpoint` is an option", async () => {
    const parameters = "endpointParam: string, credentials: TokenCredential, ";
    const text = await readDeclarations("webPubSubServiceClient.d.ts");
    expect(text).to.include(`export default function createClient(${parameters}`);
  });
});

/** Compiles a program that imports the package by its public name, and returns the complaints. */
function compileProgram(program: string): Promise<string> {
  return withFolderInPackage(async (folder) => {
    const settings = {
      extends: join(packageFolder, "test/consumers/tsconfig.bare.json"),
      include: ["*.ts"],
      exclude: [],
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings));
    await writeFile(join(folder, "program.ts"), program);
    return compileProject(join(folder, "tsconfig.json"));
  });
}
