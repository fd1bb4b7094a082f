import type { RlcOperation, RlcPackage, RlcPath, RlcPathParameter } from "../shape/rlc.ts";
import { code, join, type Code } from "../text/code.ts";
import { printDoc } from "../text/comment.ts";
import { printString } from "../text/literal.ts";
import { SourceFile } from "../text/source-file.ts";
import { modules, pathOf, typeIn } from "./plan.ts";
import { runtime } from "./runtime.ts";
import { printType } from "./type.ts";

const module = modules.clientDefinitions;

/** `clientDefinitions.ts`: an interface for each path, and the client that finds them. */
export function printClientDefinitions({ client, paths }: RlcPackage): SourceFile {
  const file = new SourceFile(pathOf(module));
  for (const { name, route, operations } of paths) {
    file.print`
      ${printDoc(`Requests to \`${route}\`.`)}
      export interface ${file.declare(name)} {
        ${operations.map(printMethod)}
      }
    `;
  }
  file.print`
    /** Every path of the service, with what its template takes. */
    export interface ${file.declare("Routes")} {
      ${paths.map(printRoute)}
    }

    ${printDoc(client.doc)}
    export type ${file.declare(client.name)} = ${runtime.Client} & {
      path: Routes;
    };
  `;
  return file;
}

function printMethod({ doc, deprecated, verb, parameters, responses }: RlcOperation): Code {
  const options = code`options${parameters.required ? "" : "?"}: ${typeIn(modules.parameters, parameters.name)}`;
  const answers = responses.map(({ name }) => typeIn(modules.responses, name));
  const result = answers.length === 0 ? runtime.HttpResponse : join(answers, " | ");
  return code`
    ${printDoc(doc, deprecated)}
    ${verb}(${options}): ${runtime.StreamableMethod}<${result}>;
  `;
}

function printRoute({ route, name, parameters, operations }: RlcPath): Code {
  const verbs = operations.map(({ verb }) => verb).join(", ");
  const callArguments = [
    code`path: ${printString(route)}`,
    ...parameters.map((parameter, index) => printArgument(parameter, parameters.slice(index + 1))),
  ];
  return code`
    ${printDoc(`Resource for '${route}' has methods for the following verbs: ${verbs}`)}
    (${join(callArguments, ", ")}): ${name};
  `;
}

/** Only the last arguments can be left out; one before them is `undefined` instead. */
function printArgument(
  { name, optional, type }: RlcPathParameter,
  following: readonly RlcPathParameter[],
): Code {
  const printed = printType(type, module);
  if (!optional) return code`${name}: ${printed}`;
  return following.every((parameter) => parameter.optional)
    ? code`${name}?: ${printed}`
    : code`${name}: ${printed} | undefined`;
}
