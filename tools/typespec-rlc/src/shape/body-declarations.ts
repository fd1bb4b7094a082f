import type { Operation, Payload } from "@restline/spec-model";
import { nameFile, nameMergePatch, shapeFile } from "./body.ts";
import { nameModel } from "./model-name.ts";
import { shapeFormDeclarations } from "./multipart.ts";
import type { RlcDeclaration } from "./rlc-type.ts";
import type { TypeContext } from "./type.ts";

/** What bodies need declared beside the models of the spec: files, forms and merge patches. */
export function shapeBodyDeclarations(
  context: TypeContext,
  operations: readonly Operation[],
): RlcDeclaration[] {
  const payloads =
    context.side === "input"
      ? operations.flatMap(({ body }) => body ?? [])
      : operations.flatMap(({ responses }) => responses.flatMap(({ bodies }) => bodies));
  const declarations = payloads.flatMap((payload) => shapePayload(context, payload));
  // Several operations may take the same form.
  return [...new Map(declarations.map((declaration) => [declaration.name, declaration])).values()];
}

function shapePayload(context: TypeContext, payload: Payload): RlcDeclaration[] {
  switch (payload.kind) {
    case "single":
      return context.side === "input" ? shapeMergePatch(payload) : [];
    case "file": {
      const name = nameFile(context, payload);
      return name === undefined
        ? []
        : [
            {
              kind: "alias",
              name,
              ...(payload.name === undefined ? {} : { source: payload.name }),
              type: shapeFile(payload, context.side),
            },
          ];
    }
    case "multipart":
      return context.side === "input" ? shapeFormDeclarations(context, payload) : [];
  }
}

/** `PetResourceMergeAndPatch`: what changes a pet. */
function shapeMergePatch(payload: Extract<Payload, { kind: "single" }>): RlcDeclaration[] {
  const name = nameMergePatch(payload);
  if (name === undefined || payload.type.kind !== "reference") return [];
  const model = nameModel(payload.type.name, "input");
  return [
    {
      kind: "alias",
      name,
      source: payload.type.name,
      doc: `A change of a {@link ${model}}: what is left out stays, and \`null\` deletes.`,
      type: {
        kind: "mergePatch",
        name: "MergePatch",
        of: { kind: "reference", name: model, side: "input" },
      },
    },
  ];
}
