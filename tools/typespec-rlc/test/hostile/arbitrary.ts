import * as fc from "fast-check";
import type {
  HostileEnum,
  HostileModel,
  HostileOperation,
  HostileProperty,
  HostileSpec,
  HostileType,
} from "./spec-text.ts";

/** Runs if a text of the spec gets out of its comment or literal: nothing declares it. */
export const marker = "pwned";

const attacks: readonly string[] = [
  `*/ ${marker}(); /*`,
  `"; ${marker}(); "`,
  `'; ${marker}(); '`,
  `\`; ${marker}(); \``,
  `\${${marker}()}`,
  `\n${marker}();\n`,
  `\u2028${marker}();\u2029`,
  `}; ${marker}(); {`,
  `]; ${marker}(); [`,
  `/; ${marker}(); /`,
  `\\"; ${marker}(); //`,
  `</script><script>${marker}()</script>`,
  "@ts-expect-error",
  "@ts-ignore",
  "@ts-nocheck",
  "oxfmt-ignore",
  "\\",
  "\\u0022",
  "$&$`$'$1",
  "../../../etc/passwd",
  "/etc/passwd",
  "C:\\windows",
  "a".repeat(10_000),
];

const words: readonly string[] = [
  ..."any await break case class const default delete enum export function import interface let new null number object package private return static string super switch this typeof undefined void while with yield arguments eval never".split(
    " ",
  ),
  ..."Array Boolean Date Error Exclude File FormData Function Map Number Object Omit Partial Promise Readonly Record Set String Symbol Uint8Array globalThis".split(
    " ",
  ),
  ..."Client ClientOptions GetArrayType GetPage HttpResponse PageSettings PagingOptions RawHttpHeaders RestError Routes StreamableMethod UnlistedValue createClient isUnexpected paginate path options client body headers status contentType logger getClient".split(
    " ",
  ),
  ..."__proto__ constructor prototype toString hasOwnProperty valueOf".split(" "),
  ..."Foo foo FOO FooOutput FooParent FooParameters Foo200Response fooOutput KnownFoo OtherFoo".split(
    " ",
  ),
  ..."2fa 3 _ $ - . é é größe ß ǆ 日本語 имя 👍 \u200b \u00a0 a-b aB a.b a/b".split(" "),
];

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...attacks) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);

const name: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(...attacks) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
    },
  )
  .filter((it) => it !== "");

const type: fc.Arbitrary<HostileType> = fc.letrec<{ type: HostileType }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ kind: fc.constant("text"), pattern: text, value: text }),
    fc.record({ kind: fc.constant("literal"), value: text }),
    fc.record({ kind: fc.constantFrom("number", "bytes", "date", "null") }),
    fc.record({ kind: fc.constantFrom("model", "enum"), index: fc.nat(8) }),
    fc.record({ kind: fc.constantFrom("array", "record"), of: tie("type") }),
  ),
})).type;

const property: fc.Arbitrary<HostileProperty> = fc.record({
  name,
  doc: text,
  type,
  optional: fc.boolean(),
});

const enumeration: fc.Arbitrary<HostileEnum> = fc.record({
  name,
  doc: text,
  open: fc.boolean(),
  members: listOf(fc.record({ name, value: text }), { minLength: 1, maxLength: 4 }),
});

const model: fc.Arbitrary<HostileModel> = fc.record({
  name,
  doc: text,
  deprecated: fc.option(text, { nil: undefined }),
  open: fc.boolean(),
  properties: listOf(property, { maxLength: 5 }),
});

const operation: fc.Arbitrary<HostileOperation> = fc.record({
  name,
  group: fc.option(name, { nil: undefined }),
  doc: text,
  // Braces mean parameters in a route, and a query or fragment is none of its parts.
  route: text.map((it) => it.replace(/[{}?#]/g, "")),
  path: fc.uniqueArray(
    name.filter((it) => /^[\p{L}\d_.-]+$/u.test(it)),
    { maxLength: 2 },
  ),
  query: fc.uniqueArray(name, { maxLength: 2 }),
  header: fc.constantFrom("x-a", 'x-"quote', "x-`tick`", "x-${pwned()}", "X-Upper", "__proto__"),
  body: type,
  answer: type,
});

/** Specs that try to get out of every comment, literal, name and folder. */
export const hostileSpec: fc.Arbitrary<HostileSpec> = fc
  .record({
    service: name,
    title: text,
    doc: text,
    server: fc.option(text, { nil: undefined }),
    enums: listOf(enumeration, { minLength: 1, maxLength: 3 }),
    models: listOf(model, { minLength: 1, maxLength: 6 }),
    operations: listOf(operation, { minLength: 1, maxLength: 5 }),
  })
  .map(keepDeclarationsApart);

/** TypeSpec itself refuses two declarations of one name, and two operations of one route. */
function keepDeclarationsApart(spec: HostileSpec): HostileSpec {
  const taken = new Set<string>();
  const isNew = (it: { readonly name: string }): boolean => {
    const normal = it.name.normalize("NFC");
    return !taken.has(normal) && taken.add(normal).size > 0;
  };
  return {
    ...spec,
    enums: spec.enums.filter((it, index) => index === 0 || isNew(it)),
    models: spec.models.filter((it) => isNew(it)),
    operations: spec.operations
      .filter((it) => isNew(it))
      .map((it, index) => ({
        ...it,
        group: it.group === undefined ? undefined : `${it.group} group`,
        route: `/${index}/${it.route}`,
      })),
  };
}

function listOf<T extends { readonly name: string }>(
  item: fc.Arbitrary<T>,
  limits: { readonly minLength?: number; readonly maxLength: number },
): fc.Arbitrary<T[]> {
  return fc.uniqueArray(item, { ...limits, selector: (it) => it.name.normalize("NFC") });
}
