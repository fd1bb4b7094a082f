import type { RetryOptions } from "@restline/web-pubsub";
import type { Answer } from "../answer.ts";
import type { Level, LevelName, Operations } from "../levels/level.ts";
import type { Scene } from "../scene.ts";

/** One thing that the service and both levels of the API have to agree on. */
export interface ContractCase {
  /** Also the name of its fixture: the operation and the case. */
  readonly name: `${string}/${string}`;
  readonly title: string;
  /** The levels that offer the operation; both by default. */
  readonly levels?: readonly LevelName[];
  /** Signs with a key that the service does not know. */
  readonly wrongKey?: true;
  /** No retries by default. */
  readonly retryOptions?: RetryOptions;
  readonly call: (operations: Operations, scene: Scene) => Promise<Answer>;
  readonly expected: ExpectedAnswer;
}

/** An answer, where `message` need only be a part of what a person is told. */
export type ExpectedAnswer = Answer;

/** Calls what the case calls, on one level, in a scene that was made for it. */
export async function callCase(
  contractCase: ContractCase,
  level: Level,
  scene: Scene,
): Promise<Answer> {
  const { wrongKey, retryOptions = { maxRetries: 0 } } = contractCase;
  const operations = level.connect({
    connectionString:
      wrongKey === true ? withWrongKey(scene.connectionString) : scene.connectionString,
    hub: scene.hub,
    httpClient: scene.httpClient,
    retryOptions,
  });
  return contractCase.call(operations, scene);
}

/** Whether the case can be called on a level. */
export function isOffered({ levels }: ContractCase, { name }: Level): boolean {
  return levels?.includes(name) ?? true;
}

function withWrongKey(connectionString: string): string {
  return connectionString.replace(/AccessKey=[^;]+/, `AccessKey=${"not-the-key-".repeat(4)}`);
}
