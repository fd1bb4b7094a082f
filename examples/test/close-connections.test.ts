import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PipelinePolicy } from "@azure/core-rest-pipeline";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import type { Account } from "../close-connections/account.ts";
import { tellStory } from "../close-connections/story.ts";

const run = promisify(execFile);
const main = join(import.meta.dirname, "../close-connections/main.ts");

/** Runs the program as `npm start` does, and answers with what it printed and how it ended. */
async function start(
  programArguments: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { WEB_PUBSUB_CONNECTION_STRING: _, WEB_PUBSUB_HUB: __, ...clean } = process.env;
  const env = { ...clean, ...environment };
  return run(process.execPath, [main, ...programArguments], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe("npm start", () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await createEmulator();
  });
  after(() => emulator.close());

  it("closes live connections through both clients and says that all was right", async () => {
    const { code, stdout, stderr } = await start([]);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(stdout).to.match(/official client: .*Reason: moved/);
    expect(stdout).to.match(/JSON WebSocket: .*Reason: Signed in elsewhere · close 1000/);
    expect(stdout).to.match(/simple WebSocket: close 1000/);
    expect(stdout).to.contain("8 of 8 as expected");
  });

  it("prints the same as one JSON object", async () => {
    const { code, stdout } = await start(["--json"]);
    const account = JSON.parse(stdout) as Account;
    expect(code).to.equal(0);
    expect(account.asExpected).to.equal(account.steps.length);
    expect(account.steps.map(({ status }) => status)).to.deep.equal([
      204,
      204,
      204,
      204,
      204,
      204,
      undefined,
      401,
    ]);
    expect(account.steps[1]?.farewell).to.deep.equal({
      closeCode: 1000,
      message: "Application server closed the connection. Reason: moved to another room",
    });
  });

  it("uses the resource that the environment names", async () => {
    const { code, stdout } = await start([], {
      WEB_PUBSUB_CONNECTION_STRING: emulator.connectionString,
      WEB_PUBSUB_HUB: "other",
    });
    expect(code).to.equal(0);
    expect(stdout).to.contain(`hub "other" of ${emulator.endpoint}`);
  });

  it("ends with 1 and one line where the resource cannot be used", async () => {
    const half = await start([], { WEB_PUBSUB_HUB: "chat" });
    expect(half.code).to.equal(1);
    expect(half.stderr).to.contain("WEB_PUBSUB_CONNECTION_STRING is missing");
    const typo = await start(["--jsn"]);
    expect(typo.code).to.equal(1);
    expect(typo.stderr).to.contain("--jsn");
  });

  const breakages: [title: string, policy: PipelinePolicy, problem: RegExp][] = [
    [
      "another status",
      {
        name: "AnotherStatus",
        sendRequest: async (request, next) => {
          const response = await next(request);
          return request.method === "DELETE" ? { ...response, status: 200 } : response;
        },
      },
      /status is 200, expected 204|closeConnection failed: 200/,
    ],
    [
      "a reason that gets lost",
      {
        name: "LoseReason",
        sendRequest: (request, next) => {
          request.url = request.url.replace(/reason=[^&]*&?/, "");
          return next(request);
        },
      },
      /expected one with "Reason: moved"/,
    ],
    [
      "a wrong key that is let in",
      {
        name: "LetIn",
        sendRequest: async (request, next) => {
          const response = await next(request);
          return response.status === 401 ? { ...response, status: 204 } : response;
        },
      },
      /expected 401/,
    ],
  ];
  for (const [title, policy, problem] of breakages) {
    it(`notices ${title}`, async () => {
      const { connectionString } = emulator;
      const account = await tellStory({ title: "", connectionString, hub: "chat" }, [policy]);
      const problems = account.steps.flatMap((step) => step.problem ?? []);
      expect(problems.join("\n")).to.match(problem);
      expect(account.asExpected).to.be.lessThan(account.steps.length);
    });
  }
});
