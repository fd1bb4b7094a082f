// In a `u` expression whole pairs are read as one character, so that only halves match.
const loneSurrogate = /\p{Surrogate}/u;

/** Finds the first half of a surrogate pair that stands alone, which UTF-8 has no form for. */
export function findLoneSurrogate(text: string): number | undefined {
  return loneSurrogate.exec(text)?.index;
}
