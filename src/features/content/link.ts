import type { LinkTarget } from '#db/schema/content.ts';
import { paths } from '#lib/paths.ts';

/** The address a menu item or a section's link leads to. */
export function hrefOf(target: LinkTarget): string {
  switch (target.kind) {
    case 'category':
      return paths.category(target.slug);
    case 'collection':
      return paths.collection(target.slug);
    case 'product':
      return paths.product(target.slug);
    case 'page':
      return paths.page(target.slug);
    case 'path':
      return target.path;
    case 'url':
      return target.url;
  }
}
