import { tinykeys } from 'tinykeys';
import { keepTyping } from '../palette/type-ahead.ts';
import { moveCursor, selectAtCursor } from './row-cursor.ts';

const OFF = 'hermes:single-letters-off';

/** The keys of the admin, and what opens the palette. Each is also a control that can be seen. */
export function startKeys(): void {
  const always = {
    '$mod+k': (event: KeyboardEvent) => {
      event.preventDefault();
      void openPalette();
    },
  };
  const letters = {
    '[Shift]+?': () => showSheet(),
    '/': () => document.querySelector<HTMLInputElement>('[data-list-search]')?.focus(),
    j: () => moveCursor(1),
    k: () => moveCursor(-1),
    x: () => selectAtCursor(false),
    'Shift+X': () => selectAtCursor(true),
    n: () => document.querySelector<HTMLElement>('[data-new]')?.click(),
    'g h': () => go('h'),
    'g o': () => go('o'),
    'g p': () => go('p'),
    'g c': () => go('c'),
    'g s': () => go('s'),
  };
  const ignore = ({ repeat, isComposing }: KeyboardEvent) => repeat || isComposing;
  tinykeys(window, { ...always, ...mapped(letters, whenFree) }, { ignore });
  document.addEventListener('click', ({ target }) => {
    const control = (target as Element).closest('[data-palette], [data-shortcuts]');
    if (control?.matches('[data-palette]')) void openPalette();
    else if (control) showSheet();
  });
  keepSwitch();
}

async function openPalette(): Promise<void> {
  const source = document.querySelector<HTMLElement>('[data-palette-source]')?.dataset['paletteSource'];
  if (!source) return;
  const typedAhead = keepTyping();
  try {
    const { openPalette } = await import('../palette/open-palette.ts');
    openPalette(source, typedAhead);
  } catch (error) {
    typedAhead();
    throw error;
  }
}

function showSheet(): void {
  const sheet = document.getElementById('shortcuts');
  if (!(sheet instanceof HTMLDialogElement) || sheet.open) return;
  document.getElementById('person-menu')?.hidePopover();
  sheet.showModal();
}

const go = (key: string) => document.querySelector<HTMLElement>(`[data-go="${key}"]`)?.click();

type Handler = (event: KeyboardEvent) => void;

const mapped = (keys: Record<string, Handler>, wrap: (handler: Handler) => Handler): Record<string, Handler> =>
  Object.fromEntries(Object.entries(keys).map(([key, handler]) => [key, wrap(handler)]));

/** A letter is a letter where something is typed, and where a dialog or a menu is open. */
const whenFree =
  (handler: Handler): Handler =>
  (event) => {
    const target = event.target as Element;
    if (localStorage.getItem(OFF) || event.metaKey || event.ctrlKey || event.altKey) return;
    if (
      target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog, [popover]')
    )
      return;
    event.preventDefault();
    handler(event);
  };

function keepSwitch(): void {
  const control = document.querySelector<HTMLInputElement>('#single-letters');
  if (!control) return;
  control.checked = !localStorage.getItem(OFF);
  control.addEventListener('change', () => {
    if (control.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
  });
}
