/** The values of an array as one header: `a,b`. */
export function buildCsvCollection(items: readonly (string | number)[]): string {
  return items.join(",");
}
