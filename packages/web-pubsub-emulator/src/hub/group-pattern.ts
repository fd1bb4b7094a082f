const maxStars = 5;

/**
 * Compiles the wildcard part of a role such as `webpubsub.sendToGroups.room.*`.
 *
 * Documented: `?` is one character but `.`, `*` a run without `.`, `**` a run with `.`, and `\`
 * escapes `\`, `*` and `?`. A pattern with more than five `*` characters, or one that ends in the
 * middle of an escape, is no pattern: `undefined`, so that it grants nothing.
 */
export function compileGroupPattern(pattern: string): ((group: string) => boolean) | undefined {
  const parts: Part[] = [];
  let stars = 0;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index);
    if (character === "\\") {
      const escaped = pattern.charAt(++index);
      if (escaped !== "\\" && escaped !== "*" && escaped !== "?") return undefined;
      parts.push({ kind: "literal", character: escaped });
    } else if (character === "*") {
      const double = pattern.charAt(index + 1) === "*";
      if (double) index++;
      stars += double ? 2 : 1;
      parts.push({ kind: "run", dots: double });
    } else if (character === "?") parts.push({ kind: "one" });
    else parts.push({ kind: "literal", character });
  }
  if (stars > maxStars) return undefined;
  return (group) => matchParts(parts, group);
}

type Part =
  | { readonly kind: "literal"; readonly character: string }
  | { readonly kind: "one" }
  | { readonly kind: "run"; readonly dots: boolean };

/**
 * Walks the set of reachable parts character by character. A regular expression would be shorter,
 * but a pattern comes from a token and may be made to backtrack for minutes.
 */
function matchParts(parts: readonly Part[], group: string): boolean {
  let reachable = closeOverRuns(parts, new Set([0]));
  for (let index = 0; index < group.length; index++) {
    const character = group.charAt(index);
    const next = new Set<number>();
    for (const position of reachable) {
      const part = parts[position];
      if (part === undefined) continue;
      if (part.kind === "literal" && part.character === character) next.add(position + 1);
      if (part.kind === "one" && character !== ".") next.add(position + 1);
      if (part.kind === "run" && (part.dots || character !== ".")) next.add(position);
    }
    if (next.size === 0) return false;
    reachable = closeOverRuns(parts, next);
  }
  return reachable.has(parts.length);
}

/** A run may be empty, so whoever stands before one also stands behind it. */
function closeOverRuns(parts: readonly Part[], positions: Set<number>): Set<number> {
  // A Set hands out what is added while it is walked, so runs in a row are followed too.
  for (const position of positions) {
    if (parts[position]?.kind === "run") positions.add(position + 1);
  }
  return positions;
}
