import BuyPanel from '#features/catalog/BuyPanel.svelte';
import { runGallery } from '#features/catalog/gallery.ts';
import { wake } from './wake.ts';

/* What a product page runs at once. */

for (const gallery of document.querySelectorAll<HTMLElement>('[data-pictures]')) runGallery(gallery);
for (const island of document.querySelectorAll<HTMLElement>('[data-island=buy]')) wake(island, BuyPanel);
