import { nameOperation, type Service } from "@restline/spec-model";
import type { RlcMember } from "../shape/clients.ts";
import type { RlcClientFacts } from "./symbol.ts";

/** What programs write to use the clients. The services are those that the clients are shaped of. */
export function listClients(
  members: readonly RlcMember[],
  services: readonly Service[],
): RlcClientFacts[] {
  return members.map(({ rlc, place }, index): RlcClientFacts => {
    const { name, parameters, credentials } = rlc.client;
    return {
      service: services[index]?.namespace ?? "",
      name,
      ...(place === undefined ? {} : { namespace: place.namespace }),
      parameters: parameters
        .filter((parameter) => parameter.default === undefined)
        .map((parameter) => ({
          name: parameter.name,
          wireName: parameter.wireName,
          typed: parameter.type.kind !== "keyword" || parameter.type.name !== "string",
        })),
      ...(credentials === undefined
        ? {}
        : {
            credentials: {
              token: credentials.token !== undefined,
              ...(credentials.key === undefined ? {} : { key: credentials.key }),
            },
          }),
      operations: rlc.operations.map((operation) => ({
        operation: nameOperation(operation.source),
        name: operation.name,
        verb: operation.verb,
        route: operation.route,
      })),
    };
  });
}
