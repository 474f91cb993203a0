import type { SiteId } from '#lib/site-id.ts';

/** Where a picture's bytes are kept, or null when the id or the width (pixels) is not one. */
export function mediaKey(siteId: SiteId, mediaId: string, width: number): string | null {
  if (!/^[a-z0-9-]{1,64}$/i.test(mediaId) || !Number.isInteger(width) || width < 1 || width > 10_000) return null;
  return `site/${siteId}/media/${mediaId}/${width}.webp`;
}
