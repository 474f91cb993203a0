import { flushSync, mount } from 'svelte';
import CartDrawer from '#features/cart/CartDrawer.svelte';
import SearchBox from '#features/search/SearchBox.svelte';

/* What opens over a page. It is fetched when one of them is about to be used. */

export function wakeCart(target: HTMLElement): void {
  const addresses = JSON.parse(target.dataset['addresses']!);
  flushSync(() => mount(CartDrawer, { target, props: { addresses, home: target } }));
}

export function wakeSearch(target: HTMLElement): void {
  const suggestions = target.dataset['suggestions']!;
  flushSync(() => mount(SearchBox, { target, props: { suggestions, field: target.querySelector('input')! } }));
}
