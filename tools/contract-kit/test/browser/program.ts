import { createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
import {
  createPlayback,
  readFixtureTexts,
  standInEndpoint,
  UnmatchedRequestError,
} from "@restline/contract-kit/replay";

/** What the program tells the test about playback where there is no Node.js. */
export interface Finding {
  readonly status: number;
  readonly text: string | undefined;
  readonly streamed: string;
  readonly heard: readonly string[];
  readonly unmatched: string;
  readonly broken: readonly string[];
}

/** Plays the fixtures in whatever runtime this is. */
export async function playAll(texts: Readonly<Record<string, string>>): Promise<Finding> {
  const { errors, fixtures } = readFixtureTexts(
    Object.entries(texts).map(([name, text]) => ({ name, text })),
  );
  const playback = createPlayback(fixtures, {
    recordCommand: (name) => `npm run record -- ${name}`,
  });
  const played = playback.play("createWidget/red");
  const request = {
    url: `${standInEndpoint}/widgets`,
    method: "POST",
    headers: createHttpHeaders({ "content-type": "application/json" }),
    body: '{"color":"red"}',
  } as const;
  const answer = await played.httpClient.sendRequest(createPipelineRequest(request));
  const stream = await played.httpClient.sendRequest(
    createPipelineRequest({
      ...request,
      body: () => new Blob([request.body]).stream(),
      streamResponseStatusCodes: new Set([200]),
    }),
  );
  const streamed = await new Response(stream.browserStreamBody ?? null).text();
  const heard = await listen(new played.WebSocket(`${standInEndpoint}/talk`));
  played.finish();
  playback.requireAllUsed();
  const again = playback.play("createWidget/red");
  const unmatched: unknown = await again.httpClient
    .sendRequest(createPipelineRequest({ ...request, body: '{"color":"blue"}' }))
    .catch((error: unknown) => error);
  return {
    status: answer.status,
    text: answer.bodyAsText ?? undefined,
    streamed,
    heard,
    unmatched: unmatched instanceof UnmatchedRequestError ? unmatched.message : String(unmatched),
    broken: errors.map(({ message }) => message),
  };
}

async function listen(socket: EventTarget & { send(data: string): void }): Promise<string[]> {
  const heard: string[] = [];
  socket.addEventListener("open", () => socket.send("hello"));
  socket.addEventListener("message", (event) => {
    heard.push(String((event as Event & { readonly data: unknown }).data));
  });
  await new Promise((resolve) => {
    socket.addEventListener("close", resolve);
  });
  return heard;
}
