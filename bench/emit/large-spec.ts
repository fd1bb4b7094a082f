/**
 * A spec with so many operations: on each path a read, a write and a search, with models, enums,
 * queries, headers and errors as real services have them.
 */
export function printSpec(operations: number): string {
  const paths = Array.from({ length: Math.ceil(operations / 3) }, (_, index) =>
    printPath(index, Math.min(3, operations - index * 3)),
  );
  return [
    'import "@typespec/http";',
    "using TypeSpec.Http;",
    '@service @server("{endpoint}", "The service", { endpoint: url })',
    "namespace Large;",
    "@error model Failure { code: string; message: string; }",
    ...paths,
  ].join("\n");
}

function printPath(index: number, count: number): string {
  const operations = [
    `@route("/things${index}/{id}") op readThing${index}(@path id: string, @query detail?: boolean): Thing${index} | Failure;`,
    `@route("/things${index}/{id}") @put op writeThing${index}(@path id: string, @header ifMatch?: string, @body thing: Thing${index}): Thing${index} | Failure;`,
    `@route("/things${index}") op findThings${index}(@query color: Color${index}, @query(#{ explode: true }) tags?: string[]): Thing${index}[] | Failure;`,
  ];
  return `
enum Color${index} { red, green, blue }
/** The part of thing ${index}. */
model Part${index} { name: string; weight?: float32; }
/** Thing ${index}. */
model Thing${index} {
  @visibility(Lifecycle.Read) id: string;
  /** What it looks like. */
  color: Color${index};
  parts: Part${index}[];
  since?: utcDateTime;
}
${operations.slice(0, count).join("\n")}`;
}
