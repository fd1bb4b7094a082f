import type { RlcOperation, RlcPolling, RlcResponse } from "../shape/rlc.ts";
import { code, join, type Code } from "../text/code.ts";
import { printString } from "../text/literal.ts";
import { moduleOf } from "../text/name.ts";
import { SourceFile } from "../text/source-file.ts";
import { modules, pathOf, typeIn, valueIn } from "./plan.ts";
import { runtime } from "./runtime.ts";
import { printStaticModule } from "./static-module.ts";

const lro = moduleOf("@azure/core-lro");

type LongRunning = RlcOperation & { readonly polling: RlcPolling };

/**
 * `pollingHelper.ts`, an overload of `getLongRunningPoller` for each long-running operation, and
 * the module that does the work. Nothing where no operation is long-running.
 */
export function printPolling(operations: readonly RlcOperation[]): {
  exported: SourceFile[];
  internal: SourceFile[];
} {
  const longRunning = operations.filter((it): it is LongRunning => it.polling !== undefined);
  if (longRunning.length === 0) return { exported: [], internal: [] };
  const file = new SourceFile(pathOf(modules.pollingHelper));
  const poller = code`Promise<${typeIn(modules.poller, "SimplePollerLike")}<${lro.type("OperationState")}<TResult>, TResult>>`;
  const options = code`${lro.type("CreateHttpPollerOptions")}<TResult, ${lro.type("OperationState")}<TResult>>`;
  file.declare("getLongRunningPoller");
  file.print`
    export type { SimplePollerLike } from "./poller.js";

    /**
     * Makes a poller of a long-running operation from its first answer. An operation that fails
     * resolves with the failure's answer (\`isUnexpected\` tells); \`resolveOnUnsuccessful: false\`
     * rejects instead.
     */
    ${longRunning.map((operation) => printOverload(operation, { options, poller }))}
    export async function getLongRunningPoller<TResult extends ${runtime.HttpResponse}>(
      client: ${runtime.Client},
      initialResponse: ${runtime.HttpResponse},
      options: ${options} = {},
    ): ${poller} {
      return ${valueIn(modules.poller, "createPoller")}(client, initialResponse, options);
    }
  `;
  return {
    exported: [file],
    internal: [
      printStaticModule(modules.startedResponse, "started-response.ts"),
      printPoller(longRunning),
    ],
  };
}

/** It starts with an answer of the operation, and ends with the logical one or with an error. */
function printOverload(
  { responses, polling }: LongRunning,
  { options, poller }: { readonly options: Code; readonly poller: Code },
): Code {
  const errors = responses.filter(({ expected }) => !expected);
  return code`
    export async function getLongRunningPoller<TResult extends ${printUnion([polling.logical, ...errors])}>(
      client: ${runtime.Client},
      initialResponse: ${printUnion(responses)},
      options?: ${options},
    ): ${poller};
  `;
}

function printUnion(responses: readonly RlcResponse[]): Code {
  return join(
    responses.map(({ name }) => typeIn(modules.responses, name)),
    " | ",
  );
}

function printPoller(operations: readonly LongRunning[]): SourceFile {
  const entries = operations.flatMap(({ verb, pattern, polling }) =>
    polling.resourceLocation === undefined
      ? []
      : [
          `${printString(`${verb.toUpperCase()} ${pattern}`)}: ${printString(polling.resourceLocation)},`,
        ],
  );
  return printStaticModule(modules.poller, "poller.ts", {
    resourceLocations: `{\n${entries.join("\n")}\n}`,
  });
}
