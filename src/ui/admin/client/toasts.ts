import { Check, TriangleAlert } from 'lucide';
import type { Undo } from '#lib/answer.ts';
import { drawIcon } from './draw-icon.ts';
import { runAction } from './run-action.ts';

/** One line about what was done, or went wrong, with at most one thing to do about it. */
export type Toast = {
  text: string;
  /** Something went wrong: it stays until it is closed. */
  bad?: boolean;
  action?: { label: string; shortcut?: string; run: () => void };
};

const STAYS_MS = 8000;
const NEXT_PAGE = 'hermes:toast';

/** Adopts what the server said on this page, and shows what a form left for it. */
export function startToasts(): void {
  const region = document.querySelector('[data-toasts]');
  for (const toast of region?.querySelectorAll<HTMLElement>('[data-toast]') ?? []) adopt(toast);
  const left = sessionStorage.getItem(NEXT_PAGE);
  sessionStorage.removeItem(NEXT_PAGE);
  if (left) say(JSON.parse(left) as { said: string; undo?: Undo });
  document.addEventListener('keydown', undoLast);
}

/** Shows a toast and answers the way to take it off. */
export function showToast({ text, bad = false, action }: Toast): () => void {
  const words = document.createElement('span');
  words.textContent = text;
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.dataset['toast'] = '';
  if (bad) toast.role = 'alert';
  toast.replaceChildren(drawIcon(bad ? TriangleAlert : Check), words);
  const close = () => toast.remove();
  if (action) toast.appendChild(button(action, close));
  if (bad && !action) toast.appendChild(button({ label: 'Close', run: () => {} }, close));
  document.querySelector('[data-toasts]')?.appendChild(toast);
  if (!bad) fade(toast);
  return close;
}

/** Says what an action did, with its undo. */
export function say({ said, undo }: { said?: string | undefined; undo?: Undo | undefined }): void {
  if (!said) return;
  const action = undo && { label: undo.label ?? 'Undo', shortcut: '⌘Z', run: () => void takeBack(undo) };
  showToast({ text: said, ...(action && { action }) });
}

/** Keeps for the next page what was done on this one. */
export const sayOnNextPage = (answer: { said?: string | undefined; undo?: Undo | undefined }): void => {
  if (answer.said) sessionStorage.setItem(NEXT_PAGE, JSON.stringify(answer));
};

async function takeBack({ action, input }: Undo): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) form.append(name, value);
  const outcome = await runAction(action, form);
  if (outcome.kind === 'done') {
    sayOnNextPage({ said: outcome.answer.said ?? 'Undone' });
    location.reload();
  } else if (outcome.kind === 'unreachable') {
    const again = { label: 'Try again', run: () => void takeBack({ action, input }) };
    showToast({ text: 'Could not reach the store.', bad: true, action: again });
  } else {
    showToast({ text: outcome.kind === 'refused' ? outcome.why : 'This can no longer be undone.', bad: true });
  }
}

/** A toast that came with the page: its Undo is a form. One about a refusal stays. */
function adopt(toast: HTMLElement): void {
  if (toast.dataset['toast'] !== 'bad') fade(toast);
  const form = toast.querySelector<HTMLFormElement>('form[data-undo]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const input = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    void takeBack({ action: form.dataset['undo'] ?? '', input });
    toast.remove();
  });
}

function button({ label, shortcut, run }: NonNullable<Toast['action']>, close: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-sm';
  made.textContent = label;
  if (shortcut) {
    const keys = document.createElement('kbd');
    keys.textContent = shortcut;
    keys.ariaHidden = 'true';
    made.appendChild(keys);
  }
  made.addEventListener('click', () => {
    close();
    run();
  });
  return made;
}

/** Goes after a while, but not while somebody points at it or is in it. */
function fade(toast: HTMLElement): void {
  let timer = setTimeout(() => toast.remove(), STAYS_MS);
  const hold = () => clearTimeout(timer);
  const release = () => {
    hold();
    timer = setTimeout(() => toast.remove(), STAYS_MS);
  };
  for (const sign of ['pointerenter', 'focusin']) toast.addEventListener(sign, hold);
  for (const sign of ['pointerleave', 'focusout']) toast.addEventListener(sign, release);
}

/** ⌘Z outside of fields presses the newest toast's button. */
function undoLast(event: KeyboardEvent): void {
  const isUndo = (event.metaKey || event.ctrlKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
  if (!isUndo || (event.target as Element).closest('input, textarea, select, [contenteditable]')) return;
  const newest = [...document.querySelectorAll<HTMLButtonElement>('[data-toast] button:has(kbd)')].at(-1);
  if (!newest) return;
  event.preventDefault();
  newest.click();
}
