import { secretQueryParameters } from "./stand-ins.ts";

// What the sanitiser replaces and what the search for secrets finds: one pattern for both.

/**
 * The keys of connection strings, percent-encoded or not. The value ends where the next part
 * begins, or the text around the connection string goes on.
 */
export const connectionStringKey: RegExp =
  /((?:AccessKey|AccountKey|SharedAccessSignature)(?:=|%(?:25)*3d))((?:(?!%(?:25)*3b)[^;&?#\s"'\\<])+)/gi;

/** A user's name and password before the host of a URL. */
export const userInformation: RegExp = /\b([a-z][a-z0-9+.-]*:\/\/)([^\s/?#@"]+)@/gi;

/** The secrets in the query of a URL, wherever that stands. */
export const secretInQuery: RegExp = new RegExp(
  `([?&](?:${[...secretQueryParameters].join("|")})=)([^&#\\s"'\\\\<>]+)`,
  "gi",
);

/**
 * A property of JSON with one of these names, and its text; also in JSON that is a text in JSON, at
 * any depth: its quotes have as many backslashes before them at each end.
 */
export function createPropertyPattern(names: readonly string[]): RegExp {
  const any = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|");
  const quote = '(?<!\\\\)(\\\\*)"';
  // A quote with fewer backslashes would end the text around this one.
  const value = '((?:(?!(?<!\\\\)(?!\\2)\\\\*").)*?)';
  return new RegExp(`(${quote}(?:${any})\\2"\\s*:\\s*\\2")${value}((?<!\\\\)\\2")`, "gi");
}
