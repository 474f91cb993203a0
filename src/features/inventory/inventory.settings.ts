import { z } from 'zod';

/** What a store has settled about its stock: group `inventory` of its settings. */
export const inventorySettings = z.object({
  /** At or below this many pieces a variant is low. */
  lowAt: z.int().min(0).max(100_000).default(5),
});
