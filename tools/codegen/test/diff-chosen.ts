/** One change of the spec, and what is to be said of it. */
export interface Chosen {
  readonly edits: readonly (readonly [before: string, after: string])[];
  readonly level: "major" | "minor" | "patch";
  readonly place: string;
  readonly title: string;
  /** A text in the line that is the cause; in the base where the change removed it. */
  readonly cause: string;
  readonly side?: "base";
  readonly effect: string;
  /** The compiler's error for a program that uses the package; absent: all of them compile. */
  readonly code?: string;
  /** A text in the line of the app that breaks. */
  readonly breaks?: string;
  readonly remedy: RegExp;
}

export const chosen: Readonly<Record<string, Chosen>> = {
  "an operation that is removed": {
    edits: [
      [
        `@route("/widgets/{id}")\n@delete\nop deleteWidget(@path id: string, @query reason?: string): void | Failure;\n`,
        "",
      ],
    ],
    level: "major",
    place: "DELETE /widgets/{id}",
    title: "removed (deleteWidget)",
    cause: "op deleteWidget",
    side: "base",
    effect: "Requests to it are refused.",
    code: "TS2724",
    breaks: ".delete()",
    remedy: /until a new major version/,
  },
  "a parameter that is made required": {
    edits: [["tint?: string", "tint: string"]],
    level: "major",
    place: "POST /mixes",
    title: "query `tint` is now required",
    cause: "tint: string",
    effect: "Requests without it are refused.",
    code: "TS2554",
    breaks: `"/mixes"`,
    remedy: /^Pass it in every call/,
  },
  "a value of an enum that is sent": {
    edits: [["  blue,\n", "  blue,\n  green,\n"]],
    level: "minor",
    place: "type Paint",
    title: '`Paint` also takes "green"',
    cause: "  green,",
    effect: "The other values are taken as before.",
    remedy: /^Nothing has to be done/,
  },
  "a value of a closed enum that is answered": {
    edits: [["  steel,\n", "  steel,\n  glass,\n"]],
    level: "major",
    place: "type Material",
    title: '`Material` may also be "glass"',
    cause: "  glass,",
    effect: "Readers may get a value that they do not know.",
    code: "TS2322",
    breaks: "refuse(material)",
    remedy: /told apart/,
  },
  "a property of an answer that is renamed": {
    edits: [["  label: string", "  title: string"]],
    level: "major",
    place: "type Widget",
    title: "property `label` is now called `title`",
    cause: "  title: string",
    effect: "Readers of the old name find nothing.",
    code: "TS2339",
    breaks: "const { label, material }",
    remedy: /@encodedName/,
  },
  "a type that is sent and widened": {
    edits: [["limit?: int32", "limit?: int64"]],
    level: "minor",
    place: "GET /widgets",
    title: "query `limit` takes more: int32 → int64",
    cause: "limit?: int64",
    effect: "All that was sent is still taken.",
    remedy: /^Nothing has to be done/,
  },
  "a type that is answered and widened": {
    edits: [["weight: int32", "weight: int32 | string"]],
    level: "major",
    place: "type Widget",
    title: "property `weight` may be more: int32 → int32 | string",
    cause: "weight: int32 | string",
    effect: "Readers get values that they do not know.",
    code: "TS2322",
    breaks: "sum + weight",
    remedy: /^Handle the new values/,
  },
  "a type that is sent and narrowed": {
    edits: [["filter?: string", `filter?: "all" | "none"`]],
    level: "major",
    place: "GET /widgets",
    title: 'query `filter` takes less: string → "all" | "none"',
    cause: "filter?:",
    effect: "Some of what was sent is refused.",
    code: "TS2322",
    breaks: "filter: text",
    remedy: /^Take the old values/,
  },
  "a type that is answered and narrowed": {
    edits: [["note: string | int32", "note: string"]],
    level: "minor",
    place: "type Widget",
    title: "property `note` is more definite: string | int32 → string",
    cause: "note: string",
    effect: "Readers get what they could get before, and less of it.",
    remedy: /^Nothing to do/,
  },
  "a path argument that is renamed": {
    edits: [
      [`"/shelves/{shelf}"`, `"/shelves/{name}"`],
      ["@path shelf: string", "@path name: string"],
    ],
    level: "major",
    place: "GET /shelves/{name}",
    title: "path argument `shelf` is now called `name`",
    cause: "@path name: string",
    effect: "Nothing changes on the wire: a path has values, not names.",
    code: "TS2769",
    breaks: `"/shelves/{shelf}"`,
    remedy: /^Keep the old name in the route/,
  },
  "an error that is changed": {
    edits: [["  code: string;", "  code: int32;"]],
    level: "major",
    place: "type Failure",
    title: "property `code`: string → int32",
    cause: "code: int32",
    effect: "Readers get something else than they read.",
    code: "TS2322",
    breaks: "shelf.body.code.toUpperCase()",
    remedy: /until a new major version/,
  },
  "a version that is added": {
    edits: [[`  v1: "2024-01-01",`, `  v1: "2024-01-01",\n  v2: "2025-01-01",`]],
    level: "minor",
    place: "service Widgets",
    title: "api-version 2025-01-01 was added",
    cause: `v2: "2025-01-01"`,
    effect:
      "The service takes requests that name it; clients that leave the choice to the package now send it.",
    remedy: /^Nothing has to be done/,
  },
  "a documentation that is changed": {
    edits: [["/** Made by the service. */", "/** Made by the service, and never changed. */"]],
    level: "patch",
    place: "type Widget",
    title: "the documentation of property `id` has changed",
    cause: "  id: string;",
    effect: "Nothing changes on the wire.",
    remedy: /^Nothing to do/,
  },
  "an operation that is added": {
    edits: [
      [
        "/** What paint",
        `@route("/paints")\n@get\nop listPaints(): string[] | Failure;\n\n/** What paint`,
      ],
    ],
    level: "minor",
    place: "GET /paints",
    title: "added (listPaints)",
    cause: "op listPaints",
    effect: "The service takes requests that it refused.",
    remedy: /^Map it/,
  },
};
