/** A list that goes into the query with its key repeated for each entry. */
export interface RepeatedKey {
  value: string[];
  explode: true;
  style: "form";
}

/** Asks for `key=a&key=b`: the service takes a comma for a part of the value. */
export function repeatKey(values: readonly string[] | undefined): RepeatedKey | undefined {
  return values === undefined ? undefined : { value: [...values], explode: true, style: "form" };
}

type Defined<Parameters> = {
  [Name in keyof Parameters]?: Exclude<Parameters[Name], undefined>;
};

/** Leaves out what is undefined, as the types of the REST client demand of an absent parameter. */
export function keepDefined<Parameters extends object>(
  parameters: Parameters,
): Defined<Parameters> {
  const kept: Defined<Parameters> = { ...parameters };
  for (const name in kept) {
    if (kept[name] === undefined) delete kept[name];
  }
  return kept;
}
