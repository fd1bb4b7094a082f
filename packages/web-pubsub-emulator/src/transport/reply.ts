import type { RestReply, RestRequest, StreamedResponse } from "../rest/message.ts";

/** What a request comes to, whoever answers it. */
export type Reply = RestReply | StreamedResponse;

/** Answers a request: at once, unless there is something to wait for. */
export type Answerer = (request: RestRequest) => Reply | Promise<Reply>;
