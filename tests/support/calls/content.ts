import { slug, type Calls } from '../call.ts';

export const calls: Calls = {
  'content.menus': { args: () => [] },
  'content.pageBySlug': { args: (i) => [slug(i)] },
  'home.home': { args: () => [], indexed: true },
};
