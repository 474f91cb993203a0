import { html, type Html } from '#lib/html.ts';

/** A dot of a colour; it repeats what words beside it say. */
export const dot = (colour: string | null): Html =>
  html`<svg class="dot" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
    <circle cx="5" cy="5" r="5" fill="${colour ?? 'none'}"></circle>
  </svg>`;
