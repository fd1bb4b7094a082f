import type { RlcMember } from "../../shape/clients.ts";
import type { RlcOperation, RlcPackage, RlcPath } from "../../shape/rlc.ts";
import { printString } from "../../text/literal.ts";
import { printObjectSample, printSampleValue, type SampleContext } from "./sample-value.ts";

/** `client.path("/a/{b}", "b").put({ body: … })` with a value for everything that is required. */
export function printCall(rlc: RlcPackage, path: RlcPath, operation: RlcOperation): string {
  const context: SampleContext = { models: rlc.models, parameters: operation.parameters };
  // A path has no place for what has nothing in it.
  const values = path.parameters.map(({ name, type }) =>
    printSampleValue(type, name, { ...context, filled: true }),
  );
  const route = [printString(path.route), ...values].join(", ");
  const options = printOptions(operation, context);
  return `client.path(${route}).${operation.verb}(${options ?? ""})`;
}

/** How a program imports the factory, and the name that it then has. */
export function printFactoryImport(
  { place }: RlcMember,
  packageName: string,
): { statement: string; factory: string; isUnexpected: string } {
  const from = printString(packageName);
  if (place === undefined) {
    return {
      statement: `import createClient, { isUnexpected } from ${from};`,
      factory: "createClient",
      isUnexpected: "isUnexpected",
    };
  }
  return {
    statement: `import { ${place.factory}, ${place.namespace} } from ${from};`,
    factory: place.factory,
    isUnexpected: `${place.namespace}.isUnexpected`,
  };
}

/** The server's parameters that have no default, as the factory takes them. */
export function printServerArguments(
  { client, models, operations }: RlcPackage,
  printText: (name: string, wireName: string) => string,
): string[] {
  return client.parameters
    .filter((parameter) => parameter.default === undefined)
    .map(({ name, wireName, type }) => {
      if (type.kind === "keyword" && type.name === "string") return printText(name, wireName);
      const [operation] = operations;
      return operation === undefined
        ? printText(name, wireName)
        : printSampleValue(type, name, { models, parameters: operation.parameters });
    });
}

function printOptions({ parameters }: RlcOperation, context: SampleContext): string | undefined {
  const { query, headers, mediaTypes, body } = parameters;
  const members = [
    ...(query?.required
      ? [`queryParameters: ${printObjectSample(query.properties, context)}`]
      : []),
    ...(headers?.required ? [`headers: ${printObjectSample(headers.properties, context)}`] : []),
    ...(mediaTypes?.required
      ? [`contentType: ${printSampleValue(mediaTypes.type, "application/json", context)}`]
      : []),
    ...(body?.required ? [`body: ${printSampleValue(body.type, "body", context)}`] : []),
  ];
  return members.length === 0 ? undefined : `{ ${members.join(", ")} }`;
}
