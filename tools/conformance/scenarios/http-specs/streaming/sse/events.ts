import { scenario, type ScenarioContext } from "#harness";
import { expectText } from "#samples";
import createClient from "#clients/http-specs/streaming/sse";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "text/event-stream";

scenario("Streaming_Sse_Unnamed_receive", async (context) => {
  await expectText(connect(context).path("/streaming/sse/unnamed/receive").get(), {
    contentType,
    text: 'data: {"desc": "one"}\n\ndata: {"desc": "two"}\n\ndata: {"desc": "three"}\n\n',
  });
});

scenario("Streaming_Sse_Named_receive", async (context) => {
  await expectText(connect(context).path("/streaming/sse/named/receive").get(), {
    contentType,
    text:
      'event: responseCreated\ndata: {"id": "resp_1"}\n\n' +
      'event: responseDelta\ndata: {"delta": "Hello"}\n\n' +
      'event: responseDelta\ndata: {"delta": " world"}\n\n' +
      "data: [DONE]\n\n",
  });
});

scenario("Streaming_Sse_Retrieve_stream", async (context) => {
  const body = { query: "what is typespec?" };
  await expectText(connect(context).path("/streaming/sse/retrieve/stream").post({ body }), {
    contentType,
    text:
      'event: partialResult\ndata: {"text": "partial one"}\n\n' +
      'event: partialResult\ndata: {"text": "partial two"}\n\n' +
      'event: finalResult\ndata: {"references": ["doc1", "doc2"]}\n\n' +
      "data: [DONE]\n\n",
  });
});
