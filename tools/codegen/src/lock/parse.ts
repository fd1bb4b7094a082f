import { RestlineError } from "../errors.ts";
import {
  schemaVersion,
  type Builds,
  type Digests,
  type Library,
  type Lock,
  type LockedOutput,
} from "./lock.ts";

const anew = "Put back the one that was committed, or delete it and run: restline generate";

/**
 * Reads the text of a lock file.
 *
 * @param path Names the file in errors.
 * @throws {RestlineError} `lock-unreadable`: not JSON; `lock-newer`: written by a later version;
 *   `lock-invalid`: names the first place that is not as it has to be.
 */
export function parseLock(text: string, path: string): Lock {
  const document = new Place(parseJson(text, path), { path, key: "" });
  const version = document.at("schemaVersion").number();
  if (version > schemaVersion) {
    throw new RestlineError(
      "lock-newer",
      `${path} has schemaVersion ${version}, and this restline knows ${schemaVersion}.`,
      { remedy: "Update @restline/codegen to the version that wrote it, or to a later one." },
    );
  }
  const inputs = document.at("inputs");
  const config = document.at("config");
  const operations = document.at("operations");
  const builds = document.at("builds");
  return {
    entry: document.at("entry").text(),
    config: config.value === null ? null : config.text(),
    inputs: {
      files: parseDigests(inputs.at("files")),
      libraries: inputs.at("libraries").map(parseLibrary),
      environment: inputs.at("environment").orEmpty().map(parseDigest),
      complete: inputs.at("complete").value !== false,
    },
    outputs: document.at("outputs").list().map(parseOutput),
    ...(builds.value === undefined ? {} : { builds: parseBuilds(builds) }),
    ...(operations.value === undefined ? {} : { operations: operations.map((it) => it.text()) }),
  };
}

function parseOutput(place: Place): LockedOutput {
  const files = parseDigests(place.at("files"));
  for (const path of Object.keys(files)) {
    // The paths are removed and written below the folder: none may lead out of it.
    if (!isInside(path)) throw place.at("files").at(path).refuse("a path inside the output folder");
  }
  return {
    emitter: place.at("emitter").text(),
    package: parseLibrary(place.at("package")),
    folder: place.at("folder").text(),
    options: place.at("options").record(),
    files,
  };
}

function parseBuilds(place: Place): Builds {
  const configs = place.at("configs").list();
  return {
    typescript: place.at("typescript").text(),
    configs: configs.map((config) => ({
      compilerOptions: config.at("compilerOptions").record(),
      files: config
        .at("files")
        .list()
        .map((file) => file.text()),
    })),
  };
}

function parseLibrary(place: Place): Library {
  if (typeof place.value === "string") return { version: place.value, files: {} };
  return { version: place.at("version").text(), files: parseDigests(place.at("files")) };
}

function parseDigests(place: Place): Digests {
  return place.map(parseDigest);
}

function parseDigest(place: Place): string {
  const text = place.text();
  if (!/^[0-9a-f]{64}$/.test(text)) throw place.refuse("a SHA-256 in hexadecimal");
  return text;
}

function isInside(path: string): boolean {
  return (
    path !== "" &&
    !/^([/\\]|[A-Za-z]:)/.test(path) &&
    !path.split(/[/\\]/).some((it) => it === "..")
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const conflict = /^(<{7}|>{7}) /m.test(text);
    throw new RestlineError(
      "lock-unreadable",
      conflict ? `${path} has conflicts of a merge in it.` : `${path} is not JSON.`,
      {
        remedy: conflict ? "Take either side, then run: restline generate" : anew,
      },
    );
  }
}

/** A value in the lock file that knows where it stands. */
class Place {
  readonly value: unknown;
  readonly #path: string;
  readonly #key: string;

  constructor(value: unknown, { path, key }: { readonly path: string; readonly key: string }) {
    this.value = value;
    this.#path = path;
    this.#key = key;
  }

  at(key: string): Place {
    return this.#below(key, Object.hasOwn(this.record(), key) ? this.record()[key] : undefined);
  }

  /** This place, or an empty object where there is nothing. */
  orEmpty(): Place {
    return this.value === undefined ? new Place({}, { path: this.#path, key: this.#key }) : this;
  }

  text(): string {
    if (typeof this.value !== "string") throw this.refuse("a text");
    return this.value;
  }

  number(): number {
    if (typeof this.value !== "number") throw this.refuse("a number");
    return this.value;
  }

  record(): Readonly<Record<string, unknown>> {
    if (!isRecord(this.value)) throw this.refuse("an object");
    return this.value;
  }

  list(): readonly Place[] {
    if (!Array.isArray(this.value)) throw this.refuse("a list");
    return this.value.map((value: unknown, index) => this.#below(String(index), value));
  }

  map<Result>(read: (place: Place) => Result): Record<string, Result> {
    const keys = Object.keys(this.record());
    return Object.fromEntries(keys.map((key) => [key, read(this.at(key))]));
  }

  refuse(wanted: string): RestlineError {
    const key = this.#key === "" ? "its content" : `"${this.#key}"`;
    const found = this.value === undefined ? "nothing" : JSON.stringify(this.value).slice(0, 60);
    return new RestlineError("lock-invalid", `${this.#path}: ${key} is ${found}, not ${wanted}.`, {
      remedy: anew,
    });
  }

  #below(key: string, value: unknown): Place {
    return new Place(value, {
      path: this.#path,
      key: this.#key === "" ? key : `${this.#key} → ${key}`,
    });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
