import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CompilerOptions } from "@typespec/compiler";
import { manifestName, parseManifest } from "../manifest.ts";
import type { Overlay, StagedFolder } from "./overlay.ts";
import { nameStaging, resolveLinks } from "./staging.ts";
import type { CompileTask } from "./task.ts";

/** A configuration in which every emitter writes into a staging folder. */
export interface StagedOptions {
  readonly options: CompilerOptions;
  /** The emitter that was sent to a folder, by the name that the configuration has for it. */
  find(staged: string): { readonly emitter: string; readonly folder: StagedFolder };
  /** An emitter's options without this machine's folders. */
  describe(
    options: Readonly<Record<string, unknown>>,
    places: { readonly folder: StagedFolder; readonly root: string },
  ): Record<string, unknown>;
}

type EmitterOptions = NonNullable<CompilerOptions["options"]>[string];

const folderOption = "emitter-output-dir";

/** Sends the output of each emitter to a staging folder, wherever its options name its folder. */
export function stageOptions(
  configured: CompilerOptions,
  { task, overlay }: { readonly task: CompileTask; readonly overlay: Overlay },
): StagedOptions {
  const emitters = new Map<string, string>();
  const stageFolder = (emitter: string): StagedFolder => {
    const configuredFolder =
      task.outputFolders?.[emitter] ??
      configured.options?.[emitter]?.[folderOption] ??
      join(configured.outputDir ?? join(task.folder, "tsp-output"), emitter);
    const folder = resolveLinks(configuredFolder);
    // Two emitters may have the same folder, and still are told apart.
    const suffix = `${task.stagingSuffix}-${emitter.replaceAll(/\W+/g, "-")}`;
    const staged = nameStaging(folder, suffix);
    emitters.set(staged, emitter);
    return overlay.add({
      folder,
      staged,
      hidden: listHidden(folder, task),
      removed: new Set(),
    });
  };
  const stage = (emitter: string): EmitterOptions => {
    const { folder, staged } = stageFolder(emitter);
    const own = configured.options?.[emitter] ?? {};
    const written = own[folderOption] ?? folder;
    const moved = mapTexts(own, (text) => replaceFolder(text, written, staged));
    return { ...moved, [folderOption]: staged };
  };
  const emit = task.emitters ?? configured.emit ?? [];
  const names = new Set([...Object.keys(configured.options ?? {}), ...emit]);
  const known = Object.fromEntries([...names].map((name) => [name, stage(name)]));
  return {
    options: {
      ...configured,
      emit: [...emit],
      // An emitter that is configured by its path is asked for by a name that only it knows.
      options: new Proxy(known, {
        get: (target, key) =>
          typeof key === "string" ? (target[key] ??= stage(key)) : Reflect.get(target, key),
      }),
    },
    find: (staged) => {
      const emitter = emitters.get(staged) ?? "";
      return { emitter, folder: stageFolder(emitter) };
    },
    describe: (options, { folder, root }) => {
      const { [folderOption]: _, ...rest } = options;
      return mapTexts(rest, (text) =>
        replaceFolder(
          replaceFolder(text, folder.staged, `{${folderOption}}`),
          root,
          "{project-root}",
        ),
      );
    },
  };
}

/**
 * What is generated, an emitter writes as if it were not there, so that all of it is staged. It sees
 * its manifest all the same: by it, it knows what people have taken over.
 */
function listHidden(folder: string, { owned }: CompileTask): Set<string> {
  const path = join(folder, manifestName);
  const manifest = parseManifest(existsSync(path) ? readFileSync(path, "utf8") : undefined);
  const hidden = new Set([...(owned[folder] ?? []), ...manifest.files]);
  hidden.delete(manifestName);
  return hidden;
}

function replaceFolder(text: string, from: string, to: string): string {
  if (text === from) return to;
  return text.startsWith(`${from}/`) ? `${to}${text.slice(from.length)}` : text;
}

function mapTexts(
  record: Readonly<Record<string, unknown>>,
  map: (text: string) => string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, mapValue(value, map)]),
  );
}

function mapValue(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (Array.isArray(value)) return value.map((item) => mapValue(item, map));
  if (typeof value !== "object" || value === null) return value;
  return mapTexts(Object.fromEntries(Object.entries(value)), map);
}
