/** Specs by hand, for what the made-up ones do not reach: the members of a service's namespace. */
export const craftedSpecs: readonly (readonly [title: string, members: string])[] = [
  [
    "unions, arrays, records and templates that hold themselves",
    `union U { string, A, U[], TypeSpec.Record<U>, U }
     union V { "a", V, W } union W { "b", V }
     model L is L[]; model R is TypeSpec.Record<R>; model T<X> { v: X; n?: T<X> }
     model A { self?: A; all: A[]; by: TypeSpec.Record<A>; u: U; v: V; t: T<A>; pair: [A, U]; l: { l: L } }
     op read(): A; @post op write(@body body: A): R;`,
  ],
  [
    "values and properties called as what every object has",
    `enum E { \`__proto__\`: "__proto__", \`constructor\`: "constructor", toString }
     union O { TypeSpec.string, \`__proto__\`: "__proto__", c: "constructor", "line\\n", "UPPER", "upper" }
     @discriminator("__proto__") model Base { \`__proto__\`: TypeSpec.string; \`hasOwnProperty\`?: TypeSpec.string }
     model One extends Base { \`__proto__\`: "constructor"; next: Base }
     op read(@query \`__proto__\`: E, @header \`constructor\`?: O): Base; @post op write(@body body: One): O;`,
  ],
  [
    "property names of quotes, line ends and separators",
    `model M { \`a"b\`: TypeSpec.string; \`a'b\`: TypeSpec.string; \`a\\nb\`: TypeSpec.string; \`a\\\`b\`?: TypeSpec.string;
     \`\\\${x}\`: TypeSpec.string; \`*/\`: TypeSpec.string; \` \`: TypeSpec.string; \`0\`: TypeSpec.string; \`1e3\`: TypeSpec.string;
     \`a\u2028b\`: TypeSpec.string } @post op write(@body body: M): M;`,
  ],
  [
    "routes of quotes, templates, globs, queries and what leads out",
    `@route("/a'b\\"c\`d$/{id}") op a(@path id: TypeSpec.string): void;
     @route("/x//y/../../z/./{+p}") op b(@path p: TypeSpec.string): void;
     @route("/q?fixed=1&z={v}") op c(@path v: TypeSpec.string): void;
     @route("/*/ /**/\\\\") op d(): void; @route("/u\u2028\\n") op e(): void; @put @route("/{") op f(): void; @delete @route("/}") op g(): void;
     @route("/{__proto__}/{constructor}") op h(@path \`__proto__\`: TypeSpec.string, @path \`constructor\`: TypeSpec.string): void;
     @route("/(.*)[a-z]+$^|") op i(): void; @route("/#fragment") op j(): void;`,
  ],
  [
    "defaults, media types and documentation that would end what they stand in",
    `/** ends * / {@link M | x} <script> */
     @summary("*/ pwned();") @doc("*/ pwned(); /* @ts-nocheck \u2028 <reference path='x' /> //# sourceMappingURL=x")
     @example(#{ a: "*/ pwned(); /*" })
     model M { @example("*/") a?: TypeSpec.string = "*/ \`\\\${pwned()}\`\u2028'\\""; b?: int32[] = #[1, 2]; c?: float64 = -0.0 }
     @opExample(#{ returnType: #{ a: "*/" } }) op read(@query q?: TypeSpec.string = "\`\\\${pwned()}*/", @header("x-\`a\`") h?: TypeSpec.string = "*/"): M;
     @post op write(@header contentType: "application/json; a=\\"*/\`\\\${pwned()}\\"" | "x/y*/", @body body: bytes): { @header contentType: "a/b*/", @body body: bytes };`,
  ],
  [
    "every kind of thing called as a global or as one of the client's own names",
    "Array Client ClientOptions Date Error HttpResponse Object Promise RawHttpHeaders Record RequestParameters RestError Routes StreamableMethod Uint8Array createClient globalThis isUnexpected undefined"
      .split(" ")
      .map(
        (name) => `namespace N${name} { model \`${name}\` { v: \`${name}\`[]; d?: utcDateTime }
          @route("/m/${name}") interface I { \`${name}\`(@body body: \`${name}\`): \`${name}\` } }
          @route("/i/${name}") interface \`${name}\` { \`${name}\`(@query \`${name}\`: TypeSpec.string): void }`,
      )
      .join("\n"),
  ],
  [
    "names that differ in case only, in Unicode or in a leading digit",
    `model foo { a: TypeSpec.string } model Foo { b: TypeSpec.string } model FOO { c: foo } model fooOutput { d: Foo }
     model \`имя\` { \`👍\`: TypeSpec.string } model \`2fa\` { \`3\`: TypeSpec.string }
     @route("/1") op read(@body body: foo): FOO; @route("/2") op Read(@body body: Foo): foo; @route("/3") op READ(): fooOutput;
     @route("/4") op \`größe\`(@body body: \`имя\`): \`2fa\`; @route("/5") op \`👍\`(): void; @route("/6") op \`2fa2\`(): void;`,
  ],
];

/** Specs whose size or depth is the attack. */
export const giantSpecs: readonly (readonly [title: string, members: string])[] = [
  [
    "5,000 operations",
    list(5_000, (it) => `@route("/r${it}/{id}") op read${it}(@path id: string): void;`),
  ],
  [
    "a chain of 150 models, the last of which holds the first",
    `${list(150, (it) => `model M${it} { next: M${(it + 1) % 150}[] }`)} op read(): M0;`,
  ],
  [
    "objects that are nested 250 deep",
    `op read(): ${"{ inner: ".repeat(250)}string${" }".repeat(250)};`,
  ],
  ["arrays that are nested 300 deep", `op read(): { x: string${"[]".repeat(300)} };`],
  [
    "1,000 models that each extend the one before",
    `model M0 {} ${list(1_000, (it) => `model M${it + 1} extends M${it} { p${it}: string }`)}
     op read(): M1000; @post op write(@body body: M1000): void;`,
  ],
  [
    "names of 10,000 characters",
    `model ${long("M")} { ${long("p")}: "${long("v")}"; self?: ${long("M")}; e: ${long("E")} }
     enum ${long("E")} { ${long("m")} }
     @route("/{${long("i")}}") op ${long("o")}(@path ${long("i")}: string, @query ${long("q")}: string[]): ${long("M")};
     @post op write(@body body: ${long("M")}): void;`,
  ],
];

function list(count: number, print: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => print(index)).join("\n");
}

function long(start: string): string {
  return start + "a".repeat(9_999);
}
