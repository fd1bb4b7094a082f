/** A bare ws server whose clients say nothing. */
import { answerParent } from "../measured-process.ts";
import { openWsServer } from "./ws-server.ts";

answerParent(
  await openWsServer(
    () => undefined,
    () => undefined,
  ),
);
