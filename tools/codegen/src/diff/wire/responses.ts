import type { Operation, Payload, Response, ResponseHeader } from "@restline/spec-model";
import { nameOperation, nameStatus } from "@restline/spec-model/origins";
import { compareDocs } from "./docs.ts";
import type { Pair } from "./environment.ts";
import { matchItems } from "./pair.ts";
import type { OperationPlace } from "./parameters.ts";
import { comparePayload } from "./payload.ts";
import { compareType } from "./type.ts";

/** Reports what has become of an operation's answers, its errors among them. */
export function compareResponses({ before, after }: Pair<Operation>, place: OperationPlace): void {
  const { report } = place;
  const { both, removed, added } = matchItems(before.responses, after.responses, ({ status }) =>
    nameStatus(status),
  );
  const describe = (operation: Operation, { status }: Response) => {
    const name = nameStatus(status);
    return {
      direction: "response",
      place: place.place,
      what: name === "default" ? "any other answer" : `the answer ${name}`,
      subject: `operation ${nameOperation(operation)} response ${name}`,
      operations: [nameOperation(before)],
    } as const;
  };
  for (const response of removed) {
    const change = response.error ? "errorStatusRemoved" : "statusRemoved";
    const status = nameStatus(response.status);
    report({ ...describe(before, response), change, before: status, side: "base" });
  }
  for (const response of added) {
    const change = response.error ? "errorStatusAdded" : "statusAdded";
    const status = nameStatus(response.status);
    report({ ...describe(after, response), change, after: status, side: "head" });
  }
  for (const pair of both) {
    const shared = { ...describe(after, pair.after), side: "head" } as const;
    if (pair.before.error !== pair.after.error) {
      const change = pair.after.error ? "statusTurnedError" : "statusTurnedSuccess";
      report({ ...shared, change });
    }
    compareHeaders(pair, shared, place);
    compareBodies(pair, shared, place);
    compareDocs(pair, shared, report);
  }
}

interface ResponsePlace {
  readonly direction: "response";
  readonly place: string;
  readonly what: string;
  readonly subject: `operation ${string} response ${string}`;
  readonly operations: readonly string[];
  readonly side: "head";
}

function compareHeaders(
  { before, after }: Pair<Response>,
  shared: ResponsePlace,
  { named, report }: OperationPlace,
): void {
  const { both, removed, added } = matchItems(before.headers, after.headers, ({ name }) => name);
  const describe = ({ name }: ResponseHeader) =>
    ({ ...shared, what: `header \`${name}\` of ${shared.what}`, word: name }) as const;
  for (const header of removed) {
    report({ ...describe(header), change: "headerRemoved", side: "base" });
  }
  for (const header of added) report({ ...describe(header), change: "headerAdded" });
  for (const pair of both) {
    const place = describe(pair.after);
    if (pair.before.optional !== pair.after.optional) {
      const change = pair.after.optional ? "headerMadeOptional" : "headerMadeRequired";
      report({ ...place, change });
    }
    compareType({ before: pair.before.type, after: pair.after.type }, { ...place, named, report });
    compareDocs(pair, place, report);
  }
}

/** Bodies of one shape for each media type are one: they are paired by their media types. */
function compareBodies(
  { before, after }: Pair<Response>,
  shared: ResponsePlace,
  { named, report }: OperationPlace,
): void {
  if (before.bodies.length === 0 && after.bodies.length > 0) {
    report({ ...shared, change: "bodyAdded" });
  }
  if (before.bodies.length > 0 && after.bodies.length === 0) {
    report({ ...shared, change: "bodyRemoved" });
  }
  const what = `the body of ${shared.what}`;
  if (before.bodies.length === 1 && after.bodies.length === 1) {
    const [old, now] = [before.bodies[0], after.bodies[0]];
    if (old !== undefined && now !== undefined) {
      comparePayload({ before: old, after: now }, { ...shared, what, named, report });
    }
    return;
  }
  if (before.bodies.length === 0 || after.bodies.length === 0) return;
  const matched = matchItems(splitBodies(before), splitBodies(after), ({ contentTypes }) =>
    contentTypes.join().toLowerCase(),
  );
  for (const { contentTypes } of matched.removed) {
    report({ ...shared, change: "contentTypeRemoved", before: contentTypes.join() });
  }
  for (const { contentTypes } of matched.added) {
    report({ ...shared, change: "contentTypeAdded", after: contentTypes.join() });
  }
  for (const pair of matched.both) comparePayload(pair, { ...shared, what, named, report });
}

/** Each body for each of its media types. */
function splitBodies({ bodies }: Response): Payload[] {
  return bodies.flatMap((body) =>
    body.contentTypes.map((type) => ({ ...body, contentTypes: [type] })),
  );
}
