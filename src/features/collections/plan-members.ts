import type { Change } from '#features/catalog/changes.ts';
import type { Member } from './collection.ts';

/** What is written so that a collection has these products in this order. Those beyond the shown ones stay behind them. */
export function planMembers(
  collectionId: string,
  productIds: readonly string[],
  current: readonly Member[],
  newId: () => string,
): Change[] {
  return [
    ...current
      .filter(({ productId }) => !productIds.includes(productId))
      .map(({ id }): Change => ({ do: 'remove', table: 'collectionProducts', id })),
    ...productIds.flatMap((productId, position): Change[] => {
      const before = current.find((one) => one.productId === productId);
      if (!before)
        return [{ do: 'insert', table: 'collectionProducts', row: { id: newId(), collectionId, productId, position } }];
      return before.position === position
        ? []
        : [{ do: 'update', table: 'collectionProducts', id: before.id, patch: { position } }];
    }),
  ];
}
