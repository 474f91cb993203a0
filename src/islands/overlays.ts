import CartDrawer from '#features/cart/CartDrawer.svelte';
import SearchBox from '#features/search/SearchBox.svelte';
import { wake } from './wake.ts';

/* What opens over a page. It is fetched when one of them is about to be used. */

export const wakeCart = (island: HTMLElement) => wake(island, CartDrawer);
export const wakeSearch = (island: HTMLElement) => wake(island, SearchBox);
