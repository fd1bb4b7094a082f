/**
 * The exported names of a package, each claimed once. Whoever claims first gets the name as it is;
 * the order of the claims depends on the spec alone, so the same spec always gives the same names.
 */
export class NameTable {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  /** Takes the first of these that is free: `name`, `name2`, `name3`… */
  claim(name: string): string {
    const [free = name] = this.claimAll(name, (candidate) => [candidate]);
    return free;
  }

  /** Takes all the names that belong to `name`, or to the first numbered form whose names are free. */
  claimAll(name: string, list: (candidate: string) => readonly string[]): readonly string[] {
    for (let count = 1; ; count++) {
      const names = list(count === 1 ? name : `${name}${count}`);
      if (names.some((it) => this.#taken.has(it))) continue;
      for (const it of names) this.#taken.add(it);
      return names;
    }
  }
}

/** What every client declares, whatever its spec says. */
export const ownNames: readonly string[] = ["Routes", "RestError", "UnlistedValue"];

/** What clients declare beside that, copied from `static/`. */
export const helperNames: Readonly<
  Record<"bodies" | "paging" | "polling" | "versions", readonly string[]>
> = {
  bodies: [
    "MergePatch",
    "NodeByteStream",
    "PartialUpdate",
    "WebBlob",
    "WebByteStream",
    "WebFormData",
  ],
  paging: [
    "GetArrayType",
    "GetPage",
    "PageSettings",
    "PagedAsyncIterableIterator",
    "PaginateReturn",
    "PagingOptions",
  ],
  polling: ["SimplePollerLike"],
  versions: ["ApiVersion", "apiVersions", "OperationVersions", "operationVersions"],
};
