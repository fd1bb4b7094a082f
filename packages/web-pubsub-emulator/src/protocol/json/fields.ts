import { readMembers } from "./members.ts";

/** The members of a JSON object, each read as what it has to be or as `undefined`. */
export class JsonFields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #texts: ReadonlyMap<string, string>;

  private constructor(values: Readonly<Record<string, unknown>>, text: string) {
    this.#values = values;
    this.#texts = readMembers(text);
  }

  /** Reads a text that should be one JSON object; `undefined` when it is not. */
  static read(text: string): JsonFields | undefined {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return undefined;
    }
    return isObject(value) ? new JsonFields(value, text) : undefined;
  }

  /** Whether the member is there, with whatever value. */
  has(name: string): boolean {
    return this.#texts.has(name);
  }

  /** The member's value as it was written, space around it left out. */
  text(name: string): string | undefined {
    return this.#texts.get(name);
  }

  string(name: string): string | undefined {
    const value = this.#own(name);
    return typeof value === "string" ? value : undefined;
  }

  boolean(name: string): boolean | undefined {
    const value = this.#own(name);
    return typeof value === "boolean" ? value : undefined;
  }

  /** An integer from 0 to 2^64 - 1, read from its digits and not by way of a double. */
  unsigned64(name: string): bigint | undefined {
    const text = this.#texts.get(name);
    if (text === undefined || !/^[0-9]{1,20}$/.test(text)) return undefined;
    const value = BigInt(text);
    return value < 1n << 64n ? value : undefined;
  }

  /** An object whose values are all strings. */
  strings(name: string): Record<string, string> | undefined {
    const value = this.#own(name);
    if (!isObject(value)) return undefined;
    const strings: (readonly [string, string])[] = [];
    for (const [key, entry] of Object.entries(value)) {
      if (typeof entry !== "string") return undefined;
      strings.push([key.toLowerCase(), entry]);
    }
    // Not by assignment: a name such as __proto__ is a name like any other.
    return Object.fromEntries(strings);
  }

  #own(name: string): unknown {
    return Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
