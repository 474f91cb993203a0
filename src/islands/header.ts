import { keepCount } from '#features/cart/cart-count.ts';
import { watchCart } from './cart.ts';
import { watchSearch } from './search.ts';
import { watchSort } from './sort.ts';

/* What a page with a header runs at once. What opens over the page is fetched when it is about to be used. */

keepCount();
const overlays = () => import('./overlays.ts');
const islands = [...document.querySelectorAll<HTMLElement>('[data-island]')];
for (const island of islands) {
  if (island.dataset['island'] === 'cart') watchCart(async () => (await overlays()).wakeCart(island));
  if (island.dataset['island'] === 'search') watchSearch(island, async () => (await overlays()).wakeSearch(island));
}
const sort = document.getElementById('sort');
if (sort instanceof HTMLSelectElement) watchSort(sort);
