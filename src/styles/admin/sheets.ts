import shared from './admin.css?url';
import catalogue from './catalogue.css?url';
import home from './home.css?url';
import productEditor from './product-editor.css?url';
import productGrid from './product-grid.css?url';
import productLists from './product-lists.css?url';
import studio from './studio.css?url';

const own = {
  catalogue,
  home,
  'product-editor': productEditor,
  'product-grid': productGrid,
  'product-lists': productLists,
  studio,
};

/** What a page may need besides the shared look. */
export type AdminSheet = keyof typeof own;

/** Addresses of an admin page's stylesheets, in the order in which they are linked. */
export const adminSheets = (sheet?: AdminSheet): string[] => (sheet ? [shared, own[sheet]] : [shared]);
