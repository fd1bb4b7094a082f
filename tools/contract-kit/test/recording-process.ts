/**
 * Records into the file that it is told of, by the model that it reads, in turns one fixture and
 * another, until it is killed.
 */
import { json } from "node:stream/consumers";
import type { WireModel } from "@restline/spec-model";
import { writeFixture } from "@restline/contract-kit";
import { printLargeBody } from "./killed-recording.ts";

const [file = ""] = process.argv.slice(2);
const spec = { model: (await json(process.stdin)) as WireModel };
for (let turn = 0; ; turn += 1) {
  const text = printLargeBody(turn % 2 === 0 ? "old" : "new");
  const recorded = {
    operation: "getWidget",
    source: { kind: "embedded service" },
    exchanges: [
      {
        request: {
          kind: "request",
          method: "GET",
          url: "https://endpoint.example/widgets/1",
          headers: {},
          body: { kind: "none" },
        },
        outcome: { kind: "response", status: 200, headers: {}, body: { kind: "text", text } },
      },
    ],
  } as const;
  console.log(await writeFixture(file, recorded, { spec }));
}
