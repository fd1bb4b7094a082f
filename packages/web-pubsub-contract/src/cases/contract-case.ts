import type { ApiVersion } from "@restline/web-pubsub";
import type { Answer } from "../answer.ts";
import type { Arguments, OperationName } from "../levels/arguments.ts";
import type { LevelName } from "../levels/level.ts";
import type { ClientWishes } from "../scene.ts";

/**
 * One thing that the service and both levels of the API have to agree on: plain data. Connections
 * are named as in fixtures, by the order of connecting: `connection-number-1`.
 */
export interface ContractCase<Name extends OperationName = OperationName> extends CaseBody<Name> {
  /** Also the name of its fixture: the operation and the case. */
  readonly name: `${Name}/${string}`;
  readonly operation: Name;
}

/** A case without its name. */
export interface CaseBody<Name extends OperationName = OperationName> {
  readonly title: string;
  readonly given: Arguments[Name];
  readonly expected: Answer;
  /** The clients' default, which is the latest, where it is left out. */
  readonly apiVersion?: ApiVersion;
  /** The hub, where it is not the target's. */
  readonly hub?: string;
  /** Both by default; one where only that level can be asked for it. */
  readonly levels?: readonly LevelName[];
  /** An access key by default. */
  readonly credential?: "access key" | "wrong key" | "Entra ID" | "wrong token";
  /** Who is connected when the call is made. */
  readonly clients?: readonly ClientWishes[];
  /** What goes on between the clients and the service before the call. */
  readonly before?: readonly ClientStep[];
  /** What the clients see of the call. */
  readonly after?: readonly ClientStep[];
  /** No service can be asked to do this: the fixture is written by hand. */
  readonly byHand?: Trouble;
}

/** How a client gets over trouble, or does not. */
export interface Trouble {
  /** Lets the client try again; without it the first answer counts. */
  readonly retries?: true;
  /** The waits between attempts, in milliseconds; with bounds where chance has a part in them. */
  readonly waits: readonly (number | readonly [least: number, most: number])[];
}

/** One frame, or the end, of the connection of a client, by the client's number. */
export type ClientStep = { readonly client: number } & (
  | { readonly sends: object }
  | { readonly receives: object }
  | { readonly isClosedWith: number }
);

/** What the clients take for their default. */
export const latestApiVersion: ApiVersion = "2024-12-01";

/** Names the cases of an operation. */
export function casesOf<Name extends OperationName>(
  operation: Name,
  bodies: Readonly<Record<string, CaseBody<Name>>>,
): readonly ContractCase<Name>[] {
  return Object.entries(bodies).map(([name, body]) => ({
    ...body,
    operation,
    name: `${operation}/${name}`,
  }));
}
