import { scenario, type ScenarioContext } from "#harness";
import { expectText } from "#samples";
import createClient from "#clients/http-specs/streaming/sse";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "text/event-stream";

scenario("Streaming_Sse_Protocol_Data_withEnvelope", async (context) => {
  await expectText(connect(context).path("/streaming/sse/protocol/data/with-envelope").get(), {
    contentType,
    text: "event: withEnvelope\ndata: hello\n\n",
  });
});

scenario("Streaming_Sse_Protocol_Data_withoutEnvelope", async (context) => {
  await expectText(connect(context).path("/streaming/sse/protocol/data/without-envelope").get(), {
    contentType,
    text: 'event: withoutEnvelope\ndata: {"metadata": {"source": "test"}, "contents": "world"}\n\n',
  });
});

scenario("Streaming_Sse_Protocol_id", async (context) => {
  await expectText(connect(context).path("/streaming/sse/protocol/id").get(), {
    contentType,
    text: 'id: event-1\nevent: message\ndata: {"message": "hello"}\n\n',
  });
});

scenario("Streaming_Sse_Protocol_invalidId", async (context) => {
  await expectText(connect(context).path("/streaming/sse/protocol/invalid-id").get(), {
    contentType,
    text: 'id: invalid\u0000id\nevent: message\ndata: {"message": "hello"}\n\n',
  });
});

scenario("Streaming_Sse_Protocol_retry", async (context) => {
  await expectText(connect(context).path("/streaming/sse/protocol/retry").get(), {
    contentType,
    text: 'retry: 1000\nevent: message\ndata: {"message": "hello"}\n\n',
  });
});

scenario("Streaming_Sse_Protocol_invalidRetry", async (context) => {
  await expectText(connect(context).path("/streaming/sse/protocol/invalid-retry").get(), {
    contentType,
    text: 'retry: not-a-number\nevent: message\ndata: {"message": "hello"}\n\n',
  });
});

scenario("Streaming_Sse_Protocol_reconnect", async (context) => {
  const stream = connect(context).path("/streaming/sse/protocol/reconnect");
  await expectText(stream.get(), {
    contentType,
    text: 'id: event-1\nevent: message\ndata: {"message": "hello"}\n\n',
  });
  // A low-level client leaves it to its caller to go on from where the first stream ended.
  await expectText(stream.get({ headers: { "Last-Event-ID": "event-1" } }), {
    contentType,
    text: 'id: event-2\nevent: message\ndata: {"message": "world"}\n\n',
  });
});
