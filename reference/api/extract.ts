import { mkdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { loadTool } from "../toolchain.ts";
import type { EntryPoint } from "./entry-points.ts";

/** An entry point and what API Extractor says is behind it, as the text of a report. */
export interface Report {
  readonly entryPoint: EntryPoint;
  readonly text: string;
}

const root = join(import.meta.dirname, "../..");

// Those of tsconfig.base.json that say how declarations are read.
const compilerOptions = {
  target: "es2023",
  lib: ["es2023", "esnext.disposable"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
};

/**
 * Makes a report for each entry point, from one program for all of them.
 *
 * @throws Error with what API Extractor found wrong
 */
export async function extractReports(
  entryPoints: readonly EntryPoint[],
  workFolder: string,
): Promise<Report[]> {
  const { CompilerState, Extractor, ExtractorConfig } = loadExtractor();
  await rm(workFolder, { recursive: true, force: true });
  await mkdir(workFolder, { recursive: true });
  const configs = entryPoints.map((entryPoint) =>
    ExtractorConfig.prepare(createSettings(entryPoint, workFolder)),
  );
  const compilerState = CompilerState.create(configs[0], {
    additionalEntryPoints: entryPoints.slice(1).map(({ types }) => types),
  });

  const problems: string[] = [];
  for (const config of configs) {
    Extractor.invoke(config, {
      // The reports of the work folder are new each time.
      localBuild: true,
      compilerState,
      messageCallback: (message) => {
        if (message.logLevel === "error") problems.push(describeMessage(message));
        message.handled = true;
      },
    });
  }
  if (problems.length > 0) throw new Error(`API Extractor failed.\n${problems.join("\n")}`);
  return Promise.all(
    entryPoints.map(async (entryPoint) => ({
      entryPoint,
      text: await readFile(join(workFolder, nameReport(entryPoint)), "utf8"),
    })),
  );
}

/** The name of an entry point's report. */
export function nameReport({ name }: EntryPoint): string {
  return `${name}.api.md`;
}

function createSettings(entryPoint: EntryPoint, workFolder: string): object {
  const { folder, types } = entryPoint;
  return {
    packageJsonFullPath: join(folder, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: types,
      newlineKind: "lf",
      compiler: { overrideTsconfig: { compilerOptions, files: [types] } },
      apiReport: {
        enabled: true,
        reportFileName: nameReport(entryPoint),
        reportFolder: workFolder,
        reportTempFolder: join(workFolder, "temp"),
        // A type that only a signature names is as public as the signature.
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        // Docstrings are the reference's matter; there are no stages of release.
        extractorMessageReporting: {
          default: { logLevel: "error" },
          "ae-undocumented": { logLevel: "none" },
          "ae-unresolved-link": { logLevel: "none" },
          "ae-missing-release-tag": { logLevel: "none" },
          "ae-forgotten-export": { logLevel: "none" },
        },
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    },
  };
}

/** What we use of API Extractor, whose own types are not there when ours are checked. */
interface ExtractorModule {
  readonly Extractor: {
    invoke(
      config: unknown,
      options: {
        readonly localBuild: boolean;
        readonly compilerState: unknown;
        readonly messageCallback: (message: Message) => void;
      },
    ): unknown;
  };
  readonly ExtractorConfig: { prepare(settings: object): unknown };
  readonly CompilerState: {
    create(
      config: unknown,
      options: { readonly additionalEntryPoints: readonly string[] },
    ): unknown;
  };
}

interface Message {
  readonly logLevel: string;
  readonly text: string;
  readonly sourceFilePath: string | undefined;
  readonly sourceFileLine: number | undefined;
  handled: boolean;
}

function loadExtractor(): ExtractorModule {
  const loaded = loadTool("@microsoft/api-extractor");
  if (isExtractorModule(loaded)) return loaded;
  throw new Error("@microsoft/api-extractor does not export what it did: see reference/toolchain.");
}

function isExtractorModule(loaded: unknown): loaded is ExtractorModule {
  return (
    typeof loaded === "object" &&
    loaded !== null &&
    "Extractor" in loaded &&
    "ExtractorConfig" in loaded &&
    "CompilerState" in loaded
  );
}

function describeMessage({ text, sourceFilePath, sourceFileLine }: Message): string {
  return sourceFilePath === undefined
    ? text
    : `${relative(root, sourceFilePath)}:${sourceFileLine ?? 0}: ${text}`;
}
