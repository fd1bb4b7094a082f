import type { RlcOperation, RlcResponse } from "../shape/rlc.ts";
import { code, type Code } from "../text/code.ts";
import { printDoc } from "../text/comment.ts";
import { printString } from "../text/literal.ts";
import { SourceFile } from "../text/source-file.ts";
import { modules, pathOf, typeIn } from "./plan.ts";
import { runtime } from "./runtime.ts";
import { printProperties, printType } from "./type.ts";

const module = modules.responses;

/** `responses.ts`: what each call may answer. */
export function printResponses(operations: readonly RlcOperation[]): SourceFile {
  const file = new SourceFile(pathOf(module));
  for (const { name, responses, polling } of operations) {
    const started = code`${typeIn(modules.startedResponse, "StartedResponse")}<${printString(name)}>`;
    for (const response of responses) {
      const isStart = polling !== undefined && response.expected;
      printResponse(file, response, isStart ? started : printKind(response));
    }
    if (polling) printResponse(file, polling.logical, printKind(polling.logical));
  }
  return file;
}

function printKind({ expected }: RlcResponse): Code {
  return code`${typeIn(modules.responseKind, expected ? "ExpectedResponse" : "UnexpectedResponse")}`;
}

function printResponse(file: SourceFile, response: RlcResponse, base: Code): void {
  const { name, status, statuses, doc, body, headers } = response;
  const codes = statuses.length > 0 ? statuses : [status ?? ""];
  if (headers) {
    file.print`
      ${printDoc(`The headers of \`${name}\`.`)}
      export interface ${file.declare(headers.name)} {
        ${printProperties(headers.properties, module)}
      }
    `;
  }
  file.print`
    ${printDoc(doc)}
    export interface ${file.declare(name)} extends ${base} {
      status: ${status === undefined ? "string" : codes.map(printString).join(" | ")};
      ${body && code`body: ${printType(body, module)};`}
      ${headers && code`headers: ${runtime.RawHttpHeaders} & ${headers.name};`}
    }
  `;
}
