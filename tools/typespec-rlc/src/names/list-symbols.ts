import { nameOperation } from "@restline/spec-model";
import type { RlcMember } from "../shape/clients.ts";
import type { RlcOperation, RlcPackage } from "../shape/rlc.ts";
import type { RlcDeclaration, RlcProperty, Side } from "../shape/rlc-type.ts";
import type { TextFile } from "../text/format.ts";
import type { Meaning, RlcMemberSymbol, RlcSymbol } from "./symbol.ts";

/**
 * The names that clients export. Which file declares a name, and which names are the clients' own,
 * the printed sources tell.
 */
export function listSymbols(
  members: readonly RlcMember[],
  sources: readonly TextFile[],
): RlcSymbol[] {
  return members.flatMap(({ rlc, place }) => {
    const folder = place === undefined ? "src/" : `src/${place.folder}/`;
    const known = new Map(listMeant(rlc).map((symbol) => [symbol.name, symbol]));
    return sources
      .filter(({ path }) => path.startsWith(folder))
      .flatMap(({ path, content }) =>
        listExports(content).map((name): RlcSymbol => {
          const { meaning, members: inside } = known.get(name) ?? own;
          const shown = place === undefined ? name : `${place.namespace}.${name}`;
          return { name: shown, file: path, meaning, members: inside };
        }),
      );
  });
}

type Meant = Omit<RlcSymbol, "file">;

const own = { meaning: { kind: "own" }, members: [] } as const;

function listExports(content: string): string[] {
  const found = content.matchAll(
    /^export (?:default )?(?:declare )?(?:interface|type|const|function|class) ([\w$]+)/gm,
  );
  return [...new Set([...found].map(([, name = ""]) => name))];
}

function listMeant(rlc: RlcPackage): Meant[] {
  const { client, operations, paths, models, outputModels } = rlc;
  const routes = paths.map(({ route, name, operations: all }): Meant => {
    const meaning: Meaning = { kind: "route", route, operations: all.map(nameSource) };
    return {
      name,
      meaning,
      members: all.map((it) => ({ name: it.verb, meaning: callOf(it) })),
    };
  });
  return [
    { name: "createClient", meaning: { kind: "service" }, members: [] },
    { name: client.name, meaning: { kind: "service" }, members: [] },
    {
      name: client.optionsName,
      meaning: { kind: "service" },
      members: client.parameters
        .filter((parameter) => parameter.default !== undefined)
        .map(({ name, wireName }) => ({
          name,
          meaning: { kind: "serverParameter", parameter: wireName },
        })),
    },
    {
      name: "Routes",
      meaning: { kind: "service" },
      members: paths.map(({ route }, index) => ({
        name: route,
        meaning: routes[index]?.meaning ?? own.meaning,
      })),
    },
    ...routes,
    ...operations.flatMap(listOperation),
    ...models.map((declaration) => describeType(declaration, models, "input")),
    ...outputModels.map((declaration) => describeType(declaration, outputModels, "output")),
  ];
}

function nameSource({ source }: RlcOperation): string {
  return nameOperation(source);
}

function callOf(operation: RlcOperation): Meaning {
  return { kind: "operation", operation: nameSource(operation), part: "call" };
}

function listOperation(rlc: RlcOperation): Meant[] {
  const operation = nameSource(rlc);
  const { name, wrappers, query, headers, mediaTypes, body } = rlc.parameters;
  const meanPart = (
    part: "parameters" | "query" | "headers" | "body" | "contentType",
  ): Meaning => ({
    kind: "operation",
    operation,
    part,
  });
  const meanParameter = (parameter: string): Meaning => ({
    kind: "parameter",
    operation,
    parameter,
  });
  const groups = [
    ...(query ? [{ group: query, part: "query", key: "queryParameters" } as const] : []),
    ...(headers ? [{ group: headers, part: "headers", key: "headers" } as const] : []),
  ];
  const singles = [
    ...(mediaTypes ? [{ single: mediaTypes, part: "contentType" } as const] : []),
    ...(body ? [{ single: body, part: "body" } as const] : []),
  ];
  return [
    {
      name,
      meaning: meanPart("parameters"),
      members: [
        ...groups.map(({ key, part }) => ({ name: key, meaning: meanPart(part) })),
        ...singles.map(({ part }) => ({ name: part, meaning: meanPart(part) })),
      ],
    },
    ...wrappers.map(({ name: wrapper, parameter }) => ({
      name: wrapper,
      meaning: meanParameter(parameter),
      members: [{ name: "value", meaning: meanParameter(parameter) }],
    })),
    ...groups.flatMap(({ group, part, key }): Meant[] => [
      {
        name: group.propertiesName,
        meaning: meanPart(part),
        members: group.properties.map((property) => ({
          name: property.name,
          meaning: meanParameter(property.name),
        })),
      },
      {
        name: group.name,
        meaning: meanPart(part),
        members: [{ name: key, meaning: meanPart(part) }],
      },
    ]),
    ...singles.map(({ single, part }) => ({
      name: single.name,
      meaning: meanPart(part),
      members: [{ name: part, meaning: meanPart(part) }],
    })),
    ...listResponses(rlc),
  ];
}

function listResponses(rlc: RlcOperation): Meant[] {
  const operation = nameSource(rlc);
  const logical = rlc.polling ? [rlc.polling.logical] : [];
  return [...rlc.responses, ...logical].flatMap(
    ({ name, status = "default", headers }): Meant[] => {
      const meaning: Meaning = { kind: "response", operation, status };
      const inside = ["status", "body", "headers"].map((it) => ({ name: it, meaning }));
      return [
        { name, meaning, members: inside },
        ...(headers === undefined
          ? []
          : [
              {
                name: headers.name,
                meaning,
                members: headers.properties.map((property) => ({
                  name: property.name,
                  meaning: { ...meaning, header: property.name },
                })),
              },
            ]),
      ];
    },
  );
}

function describeType(
  declaration: RlcDeclaration,
  all: readonly RlcDeclaration[],
  side: Side,
): Meant {
  const { name, source } = declaration;
  if (source === undefined) return { name, ...own };
  return {
    name,
    meaning: { kind: "type", type: source, side },
    members: listTypeMembers(declaration, all),
  };
}

/** A declaration's own members and those that it inherits, which belong to another type. */
function listTypeMembers(
  declaration: RlcDeclaration,
  all: readonly RlcDeclaration[],
): RlcMemberSymbol[] {
  const { source = "" } = declaration;
  switch (declaration.kind) {
    case "interface": {
      const base = all.find(({ name }) => name === declaration.base);
      const inherited = base === undefined ? [] : listTypeMembers(base, all);
      const members = declaration.properties.map((it) => describeProperty(source, it));
      const names = new Set(members.map(({ name }) => name));
      return [...members, ...inherited.filter(({ name }) => !names.has(name))];
    }
    case "knownValues":
      return declaration.values.map(({ key, value }) => ({
        name: key,
        meaning: { kind: "value", type: source, value },
      }));
    case "alias":
      return [];
  }
}

function describeProperty(type: string, { name }: RlcProperty): RlcMemberSymbol {
  return { name, meaning: { kind: "property", type, property: name } };
}
