import { Readable } from "node:stream";
import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import { expectText } from "#samples";
import createClient from "#clients/http-specs/streaming/jsonl";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "application/jsonl";

scenario("Streaming_Jsonl_Basic_send", async (context) => {
  const client = connect(context).path("/streaming/jsonl/basic/send");
  const lines = ['{"desc": "one"}\n', '{"desc": "two"}\n', '{"desc": "three"}'];
  expectNoContent(await client.post({ contentType, body: lines.join("") }));
  const stream = Readable.from(lines.map((line) => Buffer.from(line)));
  expectNoContent(await client.post({ contentType, body: stream }));
});

scenario("Streaming_Jsonl_Basic_receive", async (context) => {
  await expectText(connect(context).path("/streaming/jsonl/basic/receive").get(), {
    contentType,
    text: '{"desc": "one"}\n{"desc": "two"}\n{"desc": "three"}',
  });
});
