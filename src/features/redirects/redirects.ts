import { paths } from '#lib/paths.ts';

/** What has an address that can change. */
export type Addressed = 'product' | 'category' | 'collection' | 'page';

/** Where on the storefront something of this kind is. */
export const addressOf = (kind: Addressed, slug: string): string => paths[kind](slug);

/** The key of an old address within its store. */
export const redirectKey = (kind: Addressed, slug: string): string => `${kind}:${slug}`;
