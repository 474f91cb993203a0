/**
 * Indexes products once the answer is on its way, whatever else waits. What fails, or is cut short, the scheduled run does.
 * @param first ids of those that a person just changed
 * @param most products that are indexed at most
 */
export function indexSoon(
  { cfContext, shop, now }: App.Locals,
  { first = [], most = first.length }: { first?: string[]; most?: number },
): void {
  cfContext.waitUntil(shop.indexing.drain({ now, limit: most, first }));
}
