/** Two lists by their names. */
export interface Matched<Item> {
  readonly both: readonly { readonly before: Item; readonly after: Item }[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/** Pairs what has the same key in both lists, in the order of the second. */
export function matchItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Matched<Item> {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Set(after.map(keyOf));
  return {
    both: after.flatMap((item) => {
      const other = old.get(keyOf(item));
      return other === undefined ? [] : [{ before: other, after: item }];
    }),
    removed: before.filter((item) => !now.has(keyOf(item))),
    added: after.filter((item) => !old.has(keyOf(item))),
  };
}

/**
 * Recognises what was only renamed: one that is gone and one that is new, of the same shape, where
 * no other pair could be meant.
 */
export function findRenames<Item>(
  { both, removed, added }: Matched<Item>,
  shapeOf: (item: Item) => string,
): Matched<Item> & { readonly renamed: Matched<Item>["both"] } {
  const alone = (items: readonly Item[], shape: string): Item | undefined => {
    const found = items.filter((item) => shapeOf(item) === shape);
    return found.length === 1 ? found[0] : undefined;
  };
  const renamed = removed.flatMap((before) => {
    const shape = shapeOf(before);
    const after = alone(added, shape);
    return after === undefined || alone(removed, shape) === undefined ? [] : [{ before, after }];
  });
  return {
    both,
    renamed,
    removed: removed.filter((item) => !renamed.some(({ before }) => before === item)),
    added: added.filter((item) => !renamed.some(({ after }) => after === item)),
  };
}
