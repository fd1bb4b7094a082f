/** What differs for a program, and why that is right. */
export interface KnownDifference {
  readonly differs: readonly ("requests" | "result")[];
  readonly reason: string;
}

/** By the programs' names. A program that does not differ as it is said to here fails. */
export const knownDifferences: Readonly<Record<string, KnownDifference>> = {
  "sends an open stream": {
    differs: ["requests"],
    reason: "The official client sends the JSON form of the stream object; its content is meant.",
  },
  "sends while the service is busy": {
    differs: ["requests"],
    reason: "A message that may have been delivered is not sent again unless that is asked for.",
  },
  "lists by page of a size": {
    differs: ["requests", "result"],
    reason: "The official client takes the page size of a list in its options only.",
  },
  "names no user for a connection of nobody's": {
    differs: ["result"],
    reason: "The types say that the user may be absent, and the official client gives null.",
  },
  "asks for a token that is valid as long as usual": {
    differs: ["requests"],
    reason: "The service's own default is 60 minutes, so it need not be told.",
  },
  "makes a token for an empty user": {
    differs: ["result"],
    reason: "An empty id is a mistake, which would let anybody in as nobody.",
  },
  "asks for a list of no length, and for pages that are too long": {
    differs: ["requests", "result"],
    reason: "What the service is known to refuse is refused before it is sent.",
  },
  "refuses a blank group": {
    differs: ["requests", "result"],
    reason: "What the service is known to refuse is refused before it is sent.",
  },
  "refuses an empty user or connection": {
    differs: ["requests", "result"],
    reason: "The request would go to another address, where the service has something else.",
  },
  "names a connection as a step of the path": {
    differs: ["requests", "result"],
    reason: "The request would go to another address, where the service has something else.",
  },
  "sends too much": {
    differs: ["requests", "result"],
    reason: "What the service is known to refuse is refused before it is sent.",
  },
  "is made for a hub that cannot be": {
    differs: ["requests", "result"],
    reason: "What the service is known to refuse is refused when the client is made.",
  },
};

/** Code that compiles with the official client and not with this one. */
export const knownTypeDifferences: Readonly<Record<string, { code: string; reason: string }>> = {
  "a promise of nothing": {
    code: "export const work: Promise<void> = client.closeAllConnections();",
    reason: "Operations without a result answer with the response: await the call instead.",
  },
};
