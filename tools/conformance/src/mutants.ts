import type { Answer } from "./recording.ts";

/** An answer that is wrong in one place. */
export interface Mutant {
  /** For instance `body.pets.0.name`. */
  readonly place: string;
  readonly answer: Answer;
}

/** Headers that servers send on their own account, whatever the spec says. */
const serverHeaders =
  /^(connection|content-length|date|etag|keep-alive|retry-after|transfer-encoding|x-powered-by)$/;

/** No spec has these statuses. */
const [otherSuccess, otherError] = [203, 418];

/** So many places of one body, spread over all of it, are enough. */
const placesLimit = 40;

/**
 * Every answer that differs from this one in the status, a header or a value of the body.
 * @param isFirst - A first answer is seen by the caller itself, so another 2xx is wrong there too.
 */
export function listMutants(answer: Answer, isFirst: boolean): Mutant[] {
  const { status, headers, body } = answer;
  const otherStatus = isFirst && status < 300 ? otherSuccess : otherError;
  const mutants: Mutant[] = [
    { place: `status ${status}`, answer: { ...answer, status: otherStatus } },
  ];
  for (const [name, value] of Object.entries(headers)) {
    if (serverHeaders.test(name)) continue;
    const changed = { ...headers, [name]: changeHeader(name, value) };
    mutants.push({ place: `header ${name}`, answer: { ...answer, headers: changed } });
  }
  const bodies = typeof body === "string" ? changeText(body) : changeBytes(body);
  const step = Math.max(1, bodies.length / placesLimit);
  for (let index = 0; index < bodies.length; index += step) {
    const change = bodies[Math.floor(index)];
    if (change === undefined) break;
    mutants.push({ place: `body${change.place}`, answer: { ...answer, body: change.value } });
  }
  return mutants;
}

/** Another media type is one that is read in another way, any other value is longer. */
function changeHeader(name: string, value: string): string {
  if (name !== "content-type") return `${value}~`;
  return value.startsWith("text/plain") ? "application/x-other" : "text/plain";
}

interface Change<T> {
  readonly place: string;
  readonly value: T;
}

function changeBytes(bytes: Uint8Array): Change<Uint8Array>[] {
  const text = Buffer.from(bytes).toString();
  if (Buffer.from(text).equals(bytes)) {
    return changeText(text).map(({ place, value }) => ({ place, value: Buffer.from(value) }));
  }
  const flip = (index: number): Uint8Array => bytes.with(index, (bytes.at(index) ?? 0) ^ 1);
  return [
    { place: " first byte", value: flip(0) },
    { place: " last byte", value: flip(-1) },
    { place: " length", value: bytes.subarray(0, -1) },
  ];
}

function changeText(text: string): Change<string>[] {
  const json = parseJson(text);
  if (json === undefined) return changeLines(text);
  return changeJson(json.value).map(({ place, value }) => ({
    place,
    value: JSON.stringify(value),
  }));
}

/** XML has its values between tags; of other text the last letter or digit of a line is changed. */
function changeLines(text: string): Change<string>[] {
  const values = /^\s*</.test(text) ? /(?<=>)[^<>]*\w(?=<)/g : /^.*\w/gm;
  return [...text.matchAll(values)].map(({ 0: value, index }) => {
    const last = index + value.length - 1;
    const other = text[last] === "0" ? "1" : "0";
    return { place: ` ${value}`, value: text.slice(0, last) + other + text.slice(last + 1) };
  });
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** Every value that differs from this one in a leaf, or in the length of an array. */
function changeJson(value: unknown): Change<unknown>[] {
  if (typeof value === "string") return [{ place: "", value: `${value}~` }];
  if (typeof value === "number") return [{ place: "", value: value + 1 }];
  if (typeof value === "boolean") return [{ place: "", value: !value }];
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const longer = { place: ".length", value: [...items, items.at(-1) ?? null] };
    return [...changeMembers(items.entries(), (key, item) => items.with(key, item)), longer];
  }
  if (typeof value === "object" && value !== null) {
    if (Object.keys(value).length === 0) return [{ place: ".*", value: { "*": 0 } }];
    return changeMembers(Object.entries(value), (key, item) => ({ ...value, [key]: item }));
  }
  return [{ place: "", value: 0 }];
}

function changeMembers<Key extends string | number>(
  members: Iterable<[Key, unknown]>,
  replace: (key: Key, member: unknown) => unknown,
): Change<unknown>[] {
  return [...members].flatMap(([key, member]) =>
    changeJson(member).map(({ place, value }) => ({
      place: `.${key}${place}`,
      value: replace(key, value),
    })),
  );
}
