import type { Operation, Payload, ServiceVersion } from "@restline/spec-model";
import { dropField, listFields, printField } from "./json-field.ts";
import {
  changeHeader,
  dropHeader,
  renameHeader,
  type WireAnswer,
  type WireMutation,
} from "./wire-message.ts";

/** What a client can make of an answer that it did not say. */
export function listAnswerMutations(
  operation: Operation,
  { types }: ServiceVersion,
): readonly WireMutation[] {
  return [
    ...listStatusMutations(operation),
    ...listHeaderMutations(operation),
    // An answer to HEAD has no body, whatever the spec declares for the others.
    ...(operation.verb === "head" ? [] : listBodyMutations(operation, types)),
  ];
}

/** An error may have any; these are the ones that every operation is known to be answered with. */
const errorStatuses = [400, 401, 429];
/** No operation declares them all: each is taken for the status that came. */
const otherStatuses = [200, 201, 202, 204, 400, 401, 403, 404, 429, 500];

function listStatusMutations({ responses }: Operation): readonly WireMutation[] {
  const declared = responses.flatMap(({ status }) => (status.kind === "code" ? [status.code] : []));
  const to = [...new Set([...declared, ...otherStatuses])];
  return [...new Set([...declared, ...errorStatuses])].flatMap((from) =>
    to
      .filter((status) => status !== from)
      .map((status) => ({
        what: `status ${from} taken for ${status}`,
        answer: (answer: WireAnswer) =>
          answer.status === from ? { ...answer, status } : undefined,
      })),
  );
}

function listHeaderMutations({ responses, verb }: Operation): readonly WireMutation[] {
  const declared = responses.flatMap(({ error, headers, status }) =>
    headers.map(({ name }) => ({ name, error, status })),
  );
  const headers = [
    ...declared.map(({ error, name, status }) => {
      const kind = status.kind === "code" ? `of ${status.code}` : error ? "of an error" : "";
      return { name, kind, isOf: (code: number) => isOf(code, status, declared) };
    }),
    { name: "retry-after", kind: "of 429", isOf: (code: number) => code === 429 },
  ];
  const dropped = headers.flatMap(({ isOf: isMeant, kind, name }): readonly WireMutation[] => {
    const where =
      (change: (answer: WireAnswer) => WireAnswer | undefined) => (answer: WireAnswer) =>
        isMeant(answer.status) ? change(answer) : undefined;
    return [
      {
        what: `header ${name} ${kind} ignored`,
        answer: where((answer) => dropHeader(answer, name)),
      },
      {
        what: `header ${name} ${kind} read under another name`,
        answer: where((answer) => renameHeader(answer, name)),
      },
      {
        what: `header ${name} ${kind} read wrongly`,
        answer: where((answer) => changeHeader(answer, name, (value) => `${value}9`)),
      },
    ];
  });
  return verb === "head"
    ? dropped
    : [
        ...dropped,
        {
          what: "header content-type ignored",
          answer: (answer) =>
            answer.body === undefined
              ? undefined
              : changeHeader(answer, "content-type", () => "text/plain"),
        },
      ];
}

/** Whether a status is the declared one; that of an error, which no other response declares. */
function isOf(
  code: number,
  status: Operation["responses"][number]["status"],
  others: readonly { readonly status: Operation["responses"][number]["status"] }[],
): boolean {
  if (status.kind === "code") return code === status.code;
  return (
    code >= 400 && !others.some((one) => one.status.kind === "code" && one.status.code === code)
  );
}

function listBodyMutations(
  { responses }: Operation,
  types: ServiceVersion["types"],
): readonly WireMutation[] {
  return responses.flatMap(({ bodies, error, status }) => {
    const fields = bodies.flatMap((body) => fieldsOf(body, types));
    const unique = [...new Map(fields.map((path) => [printField(path), path])).entries()];
    const isMeant = ({ status: code }: WireAnswer): boolean =>
      error ? code >= 400 : status.kind !== "code" || code === status.code;
    const kind = error ? "error field" : "field";
    return unique.map(([name, path]) => ({
      what: `${kind} ${name} ignored`,
      answer: (answer: WireAnswer) => {
        if (!isMeant(answer)) return undefined;
        const body = dropField(answer.body, path);
        return body === undefined ? undefined : { ...answer, body };
      },
    }));
  });
}

function fieldsOf(body: Payload, types: ServiceVersion["types"]): readonly (readonly string[])[] {
  return body.kind === "single" ? listFields(body.type, types) : [];
}
