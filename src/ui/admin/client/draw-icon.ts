import type { IconNode } from 'lucide';

/** An icon imported from lucide, drawn as Icon.astro draws it. */
export function drawIcon(icon: IconNode, size?: 'sm' | 'lg'): SVGSVGElement {
  const svg = element('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: size ? `i i-${size}` : 'i' });
  svg.replaceChildren(
    ...icon.map(([shape, attributes]) => element(shape, attributes as Record<string, string | number>)),
  );
  return svg as SVGSVGElement;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
