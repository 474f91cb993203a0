import { html, type Html } from '#lib/html.ts';
import { icons, type IconName } from './icons.ts';

const drawn = new Map<IconName, Html>();

/** A drawing beside words that say the same; for one that stands alone, add words for screen readers. */
export function icon(name: IconName): Html {
  const known = drawn.get(name);
  if (known) return known;
  const shapes = icons[name].map(
    ([shape, attributes]) =>
      html`<${shape}${Object.entries(attributes).map(([key, value]) => html` ${key}="${value}"`)}></${shape}>`,
  );
  const drawing = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`;
  drawn.set(name, drawing);
  return drawing;
}
