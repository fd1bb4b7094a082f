import { readFileSync } from "node:fs";

/** The versions of what the packages of a new service depend on. */
export interface ScaffoldVersions {
  readonly codegen: string;
  readonly emitter: string;
  readonly contractKit: string;
  readonly specModel: string;
  readonly compiler: string;
  readonly typescript: string;
  /** What the layer takes of the REST client. */
  readonly restRange: string;
}

/**
 * Those that are published with this command, and those that the spec was compiled with.
 *
 * @param used By name, as the lock has them.
 */
export function chooseVersions(used: Readonly<Record<string, string>>): ScaffoldVersions {
  const { version, dependencies } = readManifest();
  return {
    codegen: version,
    emitter: used["@restline/typespec-rlc"] ?? version,
    // The packages of Restline are published together.
    contractKit: version,
    specModel: dependencies["@restline/spec-model"] ?? version,
    compiler: used["@typespec/compiler"] ?? "*",
    // The versions that the emitter's clients are compiled by.
    typescript: ">=5.9.3",
    restRange: "0.1.0",
  };
}

function readManifest(): {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
} {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const manifest: unknown = JSON.parse(text);
  if (!isRecord(manifest)) throw new TypeError("The command's package.json is no object.");
  const dependencies = isRecord(manifest["dependencies"]) ? manifest["dependencies"] : {};
  return {
    version: String(manifest["version"]),
    dependencies: Object.fromEntries(
      Object.entries(dependencies).map(([name, version]) => [name, String(version)]),
    ),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
