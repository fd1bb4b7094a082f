import type { RlcEmitterOptions } from "./schema.ts";

/** A value that the option's type allows, and that no client can be printed with. */
export interface InvalidValue {
  readonly path: readonly string[];
  readonly value: string;
  /** What to write instead, as a sentence without its full stop. */
  readonly remedy: string;
}

interface Rule {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly accepts: RegExp;
  readonly remedy: string;
}

const PRINTABLE = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;
/** A field name of HTTP: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
/** https://docs.npmjs.com/cli/configuring-npm/package-json#name */
const PACKAGE_NAME = /^(?=.{1,214}$)(@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;
/** https://semver.org */
const VERSION = /^\d+\.\d+\.\d+(-[\dA-Za-z.-]+)?(\+[\dA-Za-z.-]+)?$/;

export function listInvalidValues(options: RlcEmitterOptions): InvalidValue[] {
  const details = options["package-details"];
  const scopes = options["credential-scopes"];
  const rules: Rule[] = [
    {
      path: ["package-details", "name"],
      value: details?.name,
      accepts: PACKAGE_NAME,
      remedy: "Name the package as npm takes it, in lower case: '@contoso/widgets-rest'",
    },
    {
      path: ["package-details", "version"],
      value: details?.version,
      accepts: VERSION,
      remedy: "Write all three numbers: '1.0.0', or '1.0.0-beta.1'",
    },
    {
      path: ["title"],
      value: options.title,
      accepts: /[\p{L}\p{N}]/u,
      remedy: "Give the client a name of letters, or remove it",
    },
    {
      path: ["flavor"],
      value: options.flavor,
      accepts: /\S/,
      remedy: "Write 'azure' or 'typespec', or remove it",
    },
    {
      path: ["api-version"],
      value: options["api-version"],
      accepts: /^(?!\s*$|all$)/,
      remedy: "A client speaks one api-version: write it, or 'latest'",
    },
    ...(["credential-key-header-name", "custom-http-auth-header-name"] as const).map((name) => ({
      path: [name],
      value: options[name],
      accepts: HEADER_NAME,
      remedy: "Write the name of an HTTP header, or remove it",
    })),
    {
      path: ["custom-http-auth-shared-key-prefix"],
      value: options["custom-http-auth-shared-key-prefix"],
      accepts: PRINTABLE,
      remedy: "Write a word of ASCII, without spaces around it, or remove it",
    },
    ...listScopes(scopes).map((value) => ({
      path: ["credential-scopes"],
      value,
      accepts: /\S/,
      remedy: "Name at least one scope, or remove it",
    })),
  ];
  return rules.flatMap(({ path, value, accepts, remedy }) =>
    typeof value !== "string" || accepts.test(value) ? [] : [{ path, value, remedy }],
  );
}

/** Every scope; none of them is like an empty one. */
function listScopes(scopes: string | readonly string[] | undefined): readonly string[] {
  if (scopes === undefined) return [];
  if (typeof scopes === "string") return [scopes.replaceAll(",", " ")];
  return scopes.length === 0 ? [""] : scopes;
}
