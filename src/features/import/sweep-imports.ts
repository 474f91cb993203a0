import type { Shop } from '../../shop.ts';
import { dropFile } from './stored-file.ts';

/** Gives up some imports that were checked, or begun, and that nobody went on with for days; their files are put away. */
export async function sweepImports(shop: Shop, bucket: R2Bucket, now: number): Promise<void> {
  const { left } = await shop.ask({ left: shop.importRuns.leftAlone(now) });
  for (const id of left) {
    // The file first: without it nothing goes on, and what is cut short here is done by the next run.
    await dropFile(bucket, shop.siteId, id);
    await shop.importRuns.giveUp(id, now);
  }
}
