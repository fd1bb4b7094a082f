import type { AnyNode, AssignmentProperty, Property } from "acorn";
import { dropEntry, replaceNode, type Edit, type Operator } from "./edit.ts";

/** Data, not what functions do: every entry of an object or a list dropped, every text another one. */
export const changeData: Operator = (place) => {
  const { node, parents } = place;
  if (parents.some(isCode)) return [];
  if (node.type === "Property") {
    if (parents.at(-1)?.type !== "ObjectExpression" || isCode(node.value)) return [];
    return [dropEntry(place, node), ...changeKey(node, place)];
  }
  if (node.type === "SpreadElement") return [dropEntry(place, node)];
  if (node.type === "ArrayExpression") {
    const added = replaceNode(place, { start: node.end - 1, end: node.end - 1 }, ', "400"');
    const texts = node.elements.flatMap((element) => (isText(element) ? [element] : []));
    const isStatuses = texts.some(({ value }) => /^\d{3}$/.test(String(value)));
    return [
      ...texts.map((element) => dropEntry(place, element)),
      ...(isStatuses
        ? [{ ...added, what: `"400" added to ${place.text.slice(node.start, node.end)}` }]
        : []),
    ];
  }
  return isText(node) && node.value !== "" && isValue(node, parents) ? changeText(node, place) : [];
};

/** The names of headers: each another one. */
export const renameHeaders: Operator = (place) => {
  const { node, parents } = place;
  if (!isText(node) || !isValue(node, parents)) return [];
  return headerNames.test(String(node.value))
    ? [replaceNode(place, node, JSON.stringify(`x-${String(node.value)}`))]
    : [];
};

const headerNames =
  /^(accept|accept-encoding|authorization|content-type|date|location|retry-after(-ms)?|user-agent|x-ms-.+)$/i;

/** The names of query parameters, and whom a token is asked for: each another one. */
export const changeAddresses: Operator = (place) => {
  const { node, text } = place;
  const written = text.slice(node.start, node.end);
  if (node.type === "TemplateElement" && /^\w*[\w-]+=/.test(written)) {
    return [replaceNode(place, node, `x-${written}`)];
  }
  return isText(node) && node.value.startsWith("https://")
    ? [replaceNode(place, node, JSON.stringify(node.value.replace("https://", "https://x.")))]
    : [];
};

/** Encoding: left out, and done twice. */
export const changeEncoding: Operator = (place) => {
  const { node, text } = place;
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return [];
  const [argument] = node.arguments;
  if (node.callee.name !== "encodeURIComponent" || argument === undefined) return [];
  const inner = text.slice(argument.start, argument.end);
  return [
    replaceNode(place, node, `(${inner})`),
    replaceNode(place, node, `encodeURIComponent(encodeURIComponent(${inner}))`),
  ];
};

/** Reading a field of an answer: there is none. */
export const ignoreFields: Operator = (place) => {
  const { node, parents } = place;
  if (node.type !== "MemberExpression") return [];
  const isField = node.computed
    ? isText(node.property)
    : node.object.type === "Identifier" && answerNames.has(node.object.name);
  const parent = parents.at(-1);
  const isTarget = parent?.type === "AssignmentExpression" && parent.left === node;
  const isCalled = parent?.type === "CallExpression" && parent.callee === node;
  return isField && !isTarget && !isCalled ? [replaceNode(place, node, "undefined")] : [];
};

/** What the clients call a body, and what they have read of one. */
const answerNames: ReadonlySet<string> = new Set(["body", "detail", "member"]);

/** Decisions: the one way always, and the other. */
export const forceDecisions: Operator = (place) => {
  const { node } = place;
  if (node.type !== "IfStatement" && node.type !== "ConditionalExpression") return [];
  return ["true", "false"].map((value) => replaceNode(place, node.test, `(${value})`));
};

/** Either side of `??`, `&&` and `||` alone, and comparisons the other way round. */
export const changeLogic: Operator = (place) => {
  const { node, text } = place;
  if (node.type === "LogicalExpression") {
    return [node.left, node.right].map(({ end, start }) =>
      replaceNode(place, node, `(${text.slice(start, end)})`),
    );
  }
  if (node.type !== "BinaryExpression") return [];
  const opposite = opposites[node.operator];
  if (opposite === undefined) return [];
  const [left, right] = [node.left, node.right].map(({ end, start }) => text.slice(start, end));
  return [replaceNode(place, node, `(${left} ${opposite} ${right})`)];
};

const opposites: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": ">=",
  ">": "<=",
  ">=": "<",
  "<=": ">",
  "*": "/",
};

/** Numbers: each another one. */
export const changeNumbers: Operator = (place) => {
  const { node, parents } = place;
  if (node.type !== "Literal" || typeof node.value !== "number") return [];
  return isValue(node, parents) ? [replaceNode(place, node, String(node.value + 1))] : [];
};

/** Calls for what they do: left out. What checks arguments has tests of its own. */
export const dropCalls: Operator = (place) => {
  const { node } = place;
  return node.type === "ExpressionStatement" && node.expression.type === "CallExpression"
    ? dropStatements(place)
    : [];
};

/** Statements that do something: left out. What checks arguments has tests of its own. */
export const dropStatements: Operator = (place) => {
  const { node, text } = place;
  if (node.type !== "ExpressionStatement") return [];
  if (/^([\w.]+\.)?check\w*(\?\.)?\(/.test(text.slice(node.start, node.end))) return [];
  return [replaceNode(place, node, ";")].map((edit) => ({
    ...edit,
    what: edit.what.replace(/ replaced by ;$/, " left out"),
  }));
};

function changeKey(
  { computed, key, shorthand }: Property | AssignmentProperty,
  place: Parameters<Operator>[0],
): readonly Edit[] {
  if (computed || shorthand || key.type !== "Literal" || typeof key.value !== "number") return [];
  return [replaceNode(place, key, String(key.value === 404 ? 400 : 404))];
}

/** Of a verb and a route: another verb, and each argument another; of other texts, another. */
function changeText(
  node: AnyNode & { value: unknown },
  place: Parameters<Operator>[0],
): readonly Edit[] {
  const value = String(node.value);
  const [, verb = "", route = ""] = /^([A-Z]+) (\/.*)$/.exec(value) ?? [];
  const texts =
    route === ""
      ? [/^\d{3}$/.test(value) ? "206" : `${value}X`]
      : [
          `${verb === "POST" ? "PUT" : "POST"} ${route}`,
          ...[...route.matchAll(/\{(\w+)\}/g)].map(
            ({ 0: whole, 1: name = "" }) =>
              `${verb} ${route.replace(whole, name === "group" ? "{connectionId}" : "{group}")}`,
          ),
          `${verb} ${route}/more`,
          ...[...route.matchAll(/\/(?!\{)[^/]+/g)].map(
            ({ 0: step }) => `${verb} ${route.replace(step, `${step}X`)}`,
          ),
        ];
  return texts.map((text) => replaceNode(place, node, JSON.stringify(text)));
}

function isText(node: unknown): node is AnyNode & { value: string } {
  return (
    typeof node === "object" &&
    node !== null &&
    "type" in node &&
    node.type === "Literal" &&
    "value" in node &&
    typeof node.value === "string"
  );
}

/** Not a key, and not the name of a module. */
function isValue(node: AnyNode, parents: readonly AnyNode[]): boolean {
  const parent = parents.at(-1);
  if (parent?.type === "Property") return parent.value === node;
  return parent !== undefined && !/^(Import|Export)/.test(parent.type);
}

function isCode({ type }: AnyNode): boolean {
  return /^(ArrowFunction|Function)/.test(type);
}
