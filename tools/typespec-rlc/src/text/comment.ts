/**
 * A doc comment, or nothing where there is nothing to say. What would end the comment early is
 * taken apart, so that no text of a spec can leave it or speak to the compiler.
 */
export function printDoc(doc: string | undefined, deprecated?: string): string | undefined {
  const lines = [
    ...toLines(doc),
    ...(deprecated === undefined ? [] : [`@deprecated ${toLines(deprecated).join(" ")}`]),
  ];
  if (lines.length === 0) return undefined;
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

function toLines(text: string | undefined): string[] {
  const lines = (text ?? "")
    .replaceAll("*/", "*\\/")
    // A directive of the compiler at the start of a line would be obeyed.
    .replace(/@(?=ts-)/g, "\\@")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trimEnd());
  while (lines.length > 0 && lines[0]?.trim() === "") lines.shift();
  while (lines.length > 0 && lines.at(-1) === "") lines.pop();
  return lines;
}
