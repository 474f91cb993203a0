import { mount, unmount } from 'svelte';
import Palette from './Palette.svelte';

let isOpen = false;

/**
 * Opens the palette over the page. Fetched the first time somebody asks for it.
 * @param typedAhead ends the keeping of what was typed meanwhile, and answers it
 */
export function openPalette(source: string, typedAhead: () => string): void {
  if (isOpen) return void typedAhead();
  isOpen = true;
  const palette = mount(Palette, {
    target: document.body,
    props: {
      source,
      here: onThisPage(),
      typedAhead,
      onclose: () => {
        isOpen = false;
        void unmount(palette);
      },
    },
  });
}

/** The buttons and links of the page's head, and whatever else says that it is a command. */
function onThisPage() {
  const controls = document.querySelectorAll<HTMLElement>('.page-actions :is(a, button), [data-command]');
  return [...controls]
    .filter((control) => control.checkVisibility() && control.ariaDisabled !== 'true' && !control.closest('[popover]'))
    .map((control) => ({ kind: 'here' as const, label: labelOf(control), run: () => control.click() }))
    .filter(({ label }) => label !== '');
}

function labelOf(control: HTMLElement): string {
  const copy = control.cloneNode(true) as HTMLElement;
  for (const key of copy.querySelectorAll('kbd, svg')) key.remove();
  return control.dataset['command'] || control.ariaLabel || copy.textContent?.trim().replace(/\s+/g, ' ') || '';
}
