import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Emulator } from "@restline/web-pubsub-emulator";
import { authorize } from "./tokens.ts";

/** One REST request of a test. */
export interface RestCall {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Leaves the `Authorization` header out. */
  readonly anonymous?: boolean;
}

/** What came back: names of headers in lower case. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One of the ways in. They have to give the same answers. */
export interface Door {
  readonly name: string;
  readonly call: (emulator: Emulator, call: RestCall) => Promise<RestAnswer>;
}

export const inProcess: Door = {
  name: "in process",
  call: async (emulator, call) => {
    const response = await emulator.fetch(`${emulator.endpoint}${call.path}`, {
      method: call.method,
      headers: createHeaders(emulator, call),
      ...(call.body === undefined ? {} : { body: toBody(call.body) }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  },
};

export const overHttp: Door = {
  name: "over HTTP",
  call: (emulator, call) =>
    new Promise((resolve, reject) => {
      const headers = createHeaders(emulator, call);
      const secure = emulator.certificate !== undefined;
      const sent = (secure ? requestHttps : requestHttp)(
        emulator.endpoint,
        {
          ...(secure ? { ca: emulator.certificate } : {}),
          method: call.method,
          path: call.path,
          agent: false,
          headers:
            call.body === undefined
              ? headers
              : { ...headers, "Content-Length": Buffer.byteLength(call.body) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            const pairs = Object.entries(response.headers).map(([name, value]) => [
              name,
              String(value),
            ]);
            resolve({
              status: response.statusCode ?? 0,
              headers: Object.fromEntries(pairs),
              body: Buffer.concat(chunks).toString("utf8"),
            });
          });
          // An answer that breaks off in its middle.
          response.on("error", reject);
        },
      );
      sent.on("error", reject);
      sent.end(call.body);
    }),
};

export const asPipeline: Door = {
  name: "as a pipeline's HTTP client",
  call: async (emulator, call) => {
    const answer = await emulator.httpClient.sendRequest({
      url: `${emulator.endpoint}${call.path}`,
      method: call.method,
      headers: Object.entries(createHeaders(emulator, call)),
      body: call.body,
    });
    return {
      status: answer.status,
      headers: answer.headers.toJSON(),
      body: answer.bodyAsText ?? "",
    };
  },
};

export const doors: readonly Door[] = [inProcess, asPipeline, overHttp];

/** The ways in as {@link doors} has them, and over https. */
export const secureDoors: readonly (Door & { readonly https: boolean })[] = [
  ...doors.map((door) => ({ ...door, https: false })),
  { ...overHttp, name: "over https", https: true },
];

function createHeaders(emulator: Emulator, call: RestCall): Record<string, string> {
  const authorization: Record<string, string> =
    call.anonymous === true ? {} : { authorization: authorize(emulator, call.path) };
  return { ...authorization, ...call.headers };
}

/** Fetch adds a content type to a string, which a test may want to leave out: bytes have none. */
function toBody(body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(body));
}
