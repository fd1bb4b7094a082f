import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import type { playCase } from "../play/case-player.ts";
import type { SourceMutant } from "../mutant.ts";

/** Loads the clients with changes of their code. No file is touched. */
export interface ClientVariants {
  /**
   * Loads both clients anew, one module changed, and what plays cases with them.
   *
   * @throws what the changed module throws where it cannot be loaded
   */
  load(change: Pick<SourceMutant, "url" | "start" | "end" | "replacement">): Promise<{
    readonly playCase: typeof playCase;
  }>;
}

/** Modules with this in their query belong to a variant. */
const parameter = "mutant";
const contractSource = new URL("../../", import.meta.url).href;
const playerUrl = new URL("../play/case-player.ts", import.meta.url).href;
/** What is the same in every variant: plain data. */
const sharedRooms = ["cases/"].map((room) => contractSource + room);

/** Prepares this thread for loading variants. */
export function createClientVariants(clientFolders: readonly string[]): ClientVariants {
  const changes: Parameters<ClientVariants["load"]>[0][] = [];
  const texts = new Map<string, string>();
  const isReloaded = (url: string): boolean =>
    [contractSource, ...clientFolders].some((folder) => url.startsWith(folder)) &&
    !sharedRooms.some((room) => url.startsWith(room));

  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      const number = readNumber(context.parentURL);
      if (number === undefined || !isReloaded(resolved.url)) return resolved;
      return { ...resolved, url: `${resolved.url.split("?", 1)[0]}?${parameter}=${number}` };
    },
    load(url, context, nextLoad) {
      const number = readNumber(url);
      if (number === undefined) return nextLoad(url, context);
      const [plain = url] = url.split("?", 1);
      const text = readText(plain, texts);
      const change = changes[number];
      const isChanged = change?.url === plain;
      return {
        format: "module",
        shortCircuit: true,
        source: isChanged
          ? text.slice(0, change.start) + change.replacement + text.slice(change.end)
          : text,
      };
    },
  });

  return {
    async load(change) {
      const number = changes.push(change) - 1;
      const loaded: unknown = await import(`${playerUrl}?${parameter}=${number}`);
      return loaded as { readonly playCase: typeof playCase };
    },
  };
}

function readNumber(url: string | undefined): number | undefined {
  const [, number] = new RegExp(`\\?${parameter}=(\\d+)$`).exec(url ?? "") ?? [];
  return number === undefined ? undefined : Number(number);
}

function readText(url: string, texts: Map<string, string>): string {
  const known = texts.get(url);
  if (known !== undefined) return known;
  const text = readFileSync(fileURLToPath(url), "utf8");
  const script = url.endsWith(".ts") ? stripTypeScriptTypes(text) : text;
  texts.set(url, script);
  return script;
}
