/** `npm run mutation`: see `mutationHelp`. Exits with 1 where a mutant is not caught. */
import { readFile, writeFile } from "node:fs/promises";
import { locateContractFile } from "../contract-files.ts";
import { readWebPubSubSpec } from "../web-pubsub-spec.ts";
import { mutationHelp, readMutationCommand, type MutationCommand } from "./command-line.ts";
import { listIdleExceptions, parseMutationExceptions } from "./exceptions.ts";
import { countMutants, listFewer, parseFloor, printFloor } from "./floor.ts";
import { listMutants } from "./list-mutants.ts";
import { judgeAll } from "./play/judge-all.ts";
import {
  isClean,
  printGaps,
  printMutant,
  printReportAsJson,
  printSummary,
  type MutationReport,
} from "./report.ts";
import { selectMutants } from "./selection.ts";

/** Every mutant takes well under a second; the rest is for a machine that is busy. */
const limitInMs = 20_000;

const command = readMutationCommand(process.argv.slice(2));
switch (command.kind) {
  case "help":
    console.log(mutationHelp);
    break;
  case "mistake":
    console.error(`${command.message}\n\n${mutationHelp}`);
    process.exitCode = 2;
    break;
  case "run":
    process.exitCode = await run(command);
    break;
}

async function run(settings: Extract<MutationCommand, { kind: "run" }>): Promise<number> {
  const version = (await readWebPubSubSpec()).model.services[0]?.versions.at(-1);
  if (version === undefined) throw new Error("the spec has no service");
  const every = listMutants(version);
  const mutants = selectMutants(every, settings.only);
  if (mutants.length === 0) {
    console.error(`there is no operation, and no file of a client, ${settings.only.join(", ")}`);
    return 2;
  }
  const isWhole = mutants.length === every.length;
  const exceptionsFile = locateContractFile("mutation-exceptions.txt");
  const exceptions = parseMutationExceptions(
    await readFile(exceptionsFile, "utf8"),
    exceptionsFile,
  );
  const judged = await judgeAll(mutants, {
    version,
    leftOut: [],
    threads: settings.threads,
    limitInMs,
    onJudged: (one) => {
      if (!settings.json) console.log(printMutant(one, exceptions));
    },
  });
  const floorFile = locateContractFile("mutation-floor.json");
  const floor = parseFloor(await readFile(floorFile, "utf8"), floorFile);
  const counts = countMutants(every);
  const fewer = settings.allowFewer ? [] : listFewer(counts, floor, "mutation-floor.json");
  const idle = isWhole ? listIdleExceptions(judged, exceptions) : [];
  const report: MutationReport = { judged, exceptions, problems: [...fewer, ...idle] };
  print(report, settings.json);
  if (!isClean(report)) return 1;
  if (isWhole) await writeFile(floorFile, printFloor(counts));
  return 0;
}

function print(report: MutationReport, json: boolean): void {
  if (json) {
    console.log(printReportAsJson(report));
    return;
  }
  console.log(`\n${printSummary(report)}`);
  const gaps = printGaps(report);
  if (gaps !== "") console.error(`\n${gaps}`);
}
