/**
 * The values of an array for a query parameter that repeats its key: `a&colors=b` for `colors`.
 * The values have to be encoded already, and the request to say `skipUrlEncoding: true`.
 */
export function buildMultiCollection(items: readonly string[], parameterName: string): string {
  return items.join(`&${parameterName}=`);
}
