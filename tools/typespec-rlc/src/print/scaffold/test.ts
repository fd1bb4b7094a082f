import type { RlcMember } from "../../shape/clients.ts";
import type { RlcCredentials, RlcPackage, RlcPath } from "../../shape/rlc.ts";
import { code, type Code } from "../../text/code.ts";
import type { TextFile } from "../../text/format.ts";
import { printString } from "../../text/literal.ts";
import { SourceFile } from "../../text/source-file.ts";
import { resolveName, runtime, runtimes, type Runtime } from "../runtime.ts";
import { printCall, printFactoryImport, printServerArguments } from "./call.ts";

/** A test of the client: each operation, and the one request that it sends. */
export function printTest(member: RlcMember, packageName: string): TextFile {
  const { rlc, place } = member;
  const base = runtimes[rlc.flavor];
  const file = new SourceFile(`test/${place?.folder ?? "client"}.test.ts`);
  const { statement, factory } = printFactoryImport(member, packageName);
  file.print`
    import assert from "node:assert/strict";
    import { test } from "node:test";
    ${statement.replace(", { isUnexpected }", "").replace(/, \w+ \}/, " }")}
  `;
  file.print`
    const sent: string[] = [];
    const client = ${factory}(${printArguments(rlc, base)});
  `;
  for (const path of rlc.paths) for (const test of printOperations(rlc, path)) file.print`${test}`;
  return { path: file.path, content: file.close((name) => resolveName(base, name)) };
}

function printOperations(rlc: RlcPackage, path: RlcPath): Code[] {
  return path.operations.map((operation) => {
    const title = `${operation.name} sends ${operation.verb.toUpperCase()} ${path.route}`;
    return code`
      test(${printString(title)}, async () => {
        await ${printCall(rlc, path, operation)};
        assert.deepEqual(sent.splice(0), [${printString(operation.verb.toUpperCase())}]);
      });
    `;
  });
}

/** A client whose requests go nowhere. */
function printArguments(rlc: RlcPackage, base: Runtime): Code {
  const parameters = printServerArguments(rlc, () => printString("https://example.com"));
  const { credentials, url } = rlc.client;
  // A token is only sent where nobody can read it.
  const needsSafety = credentials?.key === undefined && credentials?.token !== undefined;
  const [endpointOption] = base.endpointOptions;
  const isUnsafe = needsSafety && url.startsWith("http:") && endpointOption !== undefined;
  return code`
    ${[...parameters.map((text) => `${text},`), credentials && printCredential(credentials, base)]}
    {
      ${isUnsafe ? `${endpointOption}: "https://example.com",` : undefined}
      retryOptions: { maxRetries: 0 },
      httpClient: {
        sendRequest: async (request) => {
          sent.push(request.method);
          return { request, status: 200, headers: ${runtime.createHttpHeaders}() };
        },
      },
    },
  `;
}

function printCredential({ key }: RlcCredentials, base: Runtime): string {
  if (key) return `{ key: "key" },`;
  return base.credentials === "argument"
    ? `{ getToken: async () => ({ token: "token", expiresOnTimestamp: Date.now() + 3_600_000 }) },`
    : `{ getBearerToken: async () => "token" },`;
}
