/**
 * Cuts the text of a JSON object into the texts of its members, so that `data` travels on exactly
 * as the client wrote it and an ack id keeps its 64 bits. `JSON.parse` alone would round both.
 *
 * @param text - an object that `JSON.parse` has accepted; nothing is checked again here.
 * @returns the text of each member's value. Of a repeated name the last counts, as in `JSON.parse`.
 */
export function readMembers(text: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  let position = skipSpace(text, text.indexOf("{") + 1);
  while (text.charAt(position) === '"') {
    const nameEnd = skipValue(text, position);
    const name = readName(text.slice(position, nameEnd));
    const valueStart = skipSpace(text, skipSpace(text, nameEnd) + 1);
    const valueEnd = skipValue(text, valueStart);
    members.set(name, text.slice(valueStart, valueEnd));
    // Over the comma to the next name; over the closing brace to where the loop ends.
    position = skipSpace(text, skipSpace(text, valueEnd) + 1);
  }
  return members;
}

function readName(quoted: string): string {
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  const name: unknown = JSON.parse(quoted);
  return String(name);
}

function skipSpace(text: string, position: number): number {
  let index = position;
  while (isSpace(text.charCodeAt(index))) index++;
  return index;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** The position behind the value that starts here. */
function skipValue(text: string, start: number): number {
  let depth = 0;
  let index = start;
  do {
    const character = text.charAt(index);
    if (character === '"') index = skipString(text, index);
    else if (character === "{" || character === "[") {
      depth++;
      index++;
    } else if (character === "}" || character === "]") {
      depth--;
      index++;
    } else if (depth > 0) index++;
    else return skipScalar(text, index);
  } while (depth > 0);
  return index;
}

function skipString(text: string, start: number): number {
  let index = start + 1;
  while (text.charAt(index) !== '"') index += text.charAt(index) === "\\" ? 2 : 1;
  return index + 1;
}

/** A number, `true`, `false` or `null`. */
function skipScalar(text: string, start: number): number {
  let index = start;
  while (index < text.length && !",}]".includes(text.charAt(index))) {
    if (isSpace(text.charCodeAt(index))) break;
    index++;
  }
  return index;
}
