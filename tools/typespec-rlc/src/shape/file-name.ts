/**
 * Names of files and folders that stay apart on every file system: of 60 letters at most (they take
 * 255 bytes, and a letter may need four), never apart by case only, and none that Windows keeps.
 */
export class FileNames {
  readonly #taken = new Set<string>();

  /** Takes the first of these that is free: `name`, `name2`, `name3`… */
  claim(name: string): string {
    const short = shortenName(name);
    const start = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? `${short}_` : short;
    for (let count = 1; ; count++) {
      const free = count === 1 ? start : `${start}${count}`;
      if (this.#taken.has(free.toLowerCase())) continue;
      this.#taken.add(free.toLowerCase());
      return free;
    }
  }
}

/** The first 60 letters. */
export function shortenName(name: string): string {
  return Array.from(name).slice(0, 60).join("");
}
