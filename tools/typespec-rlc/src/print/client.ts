import type { RlcClient, RlcClientParameter } from "../shape/rlc.ts";
import { code, join, type Code } from "../text/code.ts";
import { printDoc } from "../text/comment.ts";
import { printKey, printLiteral, printString, printTemplateText } from "../text/literal.ts";
import type { Name } from "../text/name.ts";
import { SourceFile } from "../text/source-file.ts";
import { printApiVersionOption, printApiVersionPolicy } from "./api-version.ts";
import {
  printCredentialArgument,
  printCredentialOptions,
  printCredentialType,
  printKeyFunction,
  printQueryKeyPolicy,
} from "./credentials.ts";
import { modules, pathOf, typeIn, valueIn } from "./plan.ts";
import { runtime, type Runtime } from "./runtime.ts";
import { printType } from "./type.ts";

const module = modules.index;

/**
 * The module of the factory: options, defaults, credentials and the api-version. `layers` are the
 * functions that stand between the client's paths and the runtime, the innermost first.
 */
export function printClient(client: RlcClient, base: Runtime, layers: readonly Name[]): SourceFile {
  const file = new SourceFile(pathOf(client.moduleName));
  const optional = client.parameters.filter((parameter) => parameter.default !== undefined);
  const clientArguments = ["endpointUrl", printCredentialArgument(client, base), "options"].filter(
    (argument) => argument !== undefined,
  );
  file.declare("createClient");
  file.print`
    /** The optional parameters of the client. */
    export interface ${file.declare(client.optionsName)} extends ${runtime.ClientOptions} {
      ${optional.map(printOption)}
      ${printApiVersionOption(client.apiVersion)}
    }

    ${printDoc(describeFactory(client))}
    export default function createClient(
      ${printArguments(client, base)}
    ): ${typeIn(modules.clientDefinitions, client.name)} {
      const endpointUrl = ${base.endpointOptions.map((name) => `options.${name} ?? `).join("")}\`${printUrl(client)}\`;
      const userAgentInfo = ${printString(client.userAgent)};
      const userAgentPrefix = options.userAgentOptions?.userAgentPrefix
        ? \`\${options.userAgentOptions.userAgentPrefix} \${userAgentInfo}\`
        : userAgentInfo;
      options = {
        ...options,
        userAgentOptions: { ...options.userAgentOptions, userAgentPrefix },
        ${client.logger && printLoggingOptions()}
        ${printCredentialOptions(client, base)}
      };
      const client = ${runtime.getClient}(${join(clientArguments, ", ")}) as ${typeIn(modules.clientDefinitions, client.name)};

      client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
      ${[printQueryKeyPolicy(client), printApiVersionPolicy(client)]}
      return ${layers.reduce((inner, layer) => code`${layer}(${inner})`, code`client`)};
    }

    ${printKeyFunction(client)}
  `;
  return file;
}

function printArguments(client: RlcClient, base: Runtime): Code[] {
  const required = client.parameters.filter((parameter) => parameter.default === undefined);
  const defaults = client.parameters.flatMap(({ name, default: value }) =>
    value === undefined ? [] : [`${name} = ${printLiteral(value)}`],
  );
  const { apiVersion } = client;
  if (apiVersion.kind !== "operation") {
    defaults.push(`apiVersion = ${printString(apiVersion.default)}`);
  }
  const options = defaults.length === 0 ? "options" : `{ ${defaults.join(", ")}, ...options }`;
  return [
    ...required.map(({ name, type }) => code`${name}: ${printType(type, module)},`),
    ...(client.credentials
      ? [code`credentials: ${printCredentialType(client.credentials, base)},`]
      : []),
    code`${options}: ${client.optionsName} = {},`,
  ];
}

function printLoggingOptions(): Code {
  return code`
    loggingOptions: {
      ...options.loggingOptions,
      logger: options.loggingOptions?.logger ?? ${valueIn(modules.logger, "logger")}.info,
    },
  `;
}

function printOption({ name, doc, type }: RlcClientParameter): Code {
  return code`
    ${printDoc(doc)}
    ${printKey(name)}?: ${printType(type, module)};
  `;
}

/** The server's template with the arguments in place of its parameters. */
function printUrl({ url, parameters, apiVersion }: RlcClient): string {
  const names = new Map(parameters.map(({ wireName, name }) => [`{${wireName}}`, name]));
  if (apiVersion.kind === "server") names.set(`{${apiVersion.wireName}}`, "apiVersion");
  return url
    .split(/(\{[^}]*\})/)
    .map((part) => {
      const name = names.get(part);
      return name === undefined ? printTemplateText(part) : `\${${name}}`;
    })
    .join("");
}

function describeFactory({ name, parameters, credentials }: RlcClient): string {
  const described = parameters
    .filter((parameter) => parameter.default === undefined)
    .map(
      (parameter) =>
        `@param ${parameter.name} - ${parameter.doc ?? `The server's ${parameter.wireName}.`}`,
    );
  if (credentials) described.push("@param credentials - What the requests are authenticated with.");
  return [
    `Makes a \`${name}\`.`,
    ...described,
    "@param options - Everything that has a default.",
  ].join("\n");
}
