/*
 * Keeps the sum beside the form right while it is filled in: what it depends on is sent as the form's own "update" button
 * would, and the parts of the page that follow from it are taken over. Without script those buttons do the same.
 */

import { carryOver } from './carry-over.ts';

/** Fields that the sum, the ways of delivery or the fields of the address follow from. */
const DECISIVE = new Set(['delivery', 'country', 'region', 'postcode', 'shippingRate', 'provider']);
/** Parts of the page that are taken over from the shop's answer. */
const PARTS = ['[data-summary]', '[data-summary-phone] > summary', '[data-summary-phone] > div', '[data-place-order]'];

const form = document.querySelector<HTMLFormElement>('.co-form');
let latest = 0;
let last: Promise<unknown> = Promise.resolve();

if (form) {
  for (const part of document.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (DECISIVE.has(target.getAttribute('name') ?? '')) void update(form, target);
    else void keep(form);
  });
}

/** What else is typed is kept for when the shopper comes back. */
async function keep(from: HTMLFormElement) {
  try {
    // The page that the answer leads to is not needed.
    await send(from, { keepalive: true, redirect: 'manual' });
  } catch {
    // It is in the form, and sent with the order.
  }
}

async function update(from: HTMLFormElement, changed: HTMLElement) {
  const asked = ++latest;
  try {
    const answer = await send(from);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.ok && asked === latest) takeOver(from, page, changed.getAttribute('name') ?? '');
  } catch {
    // The button that places the order works the sum out as well.
  }
}

/** One after the other, so that what is kept in the end is what was typed last. */
function send(from: HTMLFormElement, options: RequestInit = {}): Promise<Response> {
  const address = document.querySelector<HTMLButtonElement>('[data-without-script] button')?.formAction ?? '';
  const sent = last.then(() => fetch(address, { ...options, method: 'POST', body: new FormData(from) }));
  last = sent.catch(() => null);
  return sent;
}

function takeOver(from: HTMLFormElement, page: Document, changed: string) {
  for (const part of PARTS) replace(part, page);
  for (const name of ['expectedTotal', 'cartVersion']) {
    const fresh = page.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    const shown = from.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (fresh && shown) shown.value = fresh.value;
  }
  for (const part of page.querySelectorAll('[data-without-script]')) part.setAttribute('hidden', '');
  if (changed === 'delivery' || changed === 'country') carryOver(controls(document), controls(page));
  if (changed === 'delivery') return replaceAround('[data-delivery]', page);
  replaceAround('[data-rates]', page);
  if (changed === 'country') replaceAround('[data-address]', page);
}

/** Fields and lists: both have a name and a value. */
const controls = (of: Document) => of.querySelectorAll<HTMLInputElement>('[data-address] :is(input, select)');

/** Replaces a part of the form; who is in it stays where they are. */
function replaceAround(part: string, page: Document) {
  const focused = document.querySelector(`${part} :focus`);
  const caret = focused instanceof HTMLInputElement && focused.type !== 'radio' ? focused.selectionEnd : null;
  replace(part, page);
  const now = focused && (document.getElementById(focused.id) ?? document.querySelector(`${part} :is(input, select)`));
  if (now instanceof HTMLElement) now.focus();
  if (now instanceof HTMLInputElement && caret !== null) now.setSelectionRange(caret, caret);
}

function replace(part: string, page: Document) {
  const [shown, fresh] = [document.querySelector(part), page.querySelector(part)];
  if (shown && fresh) shown.replaceWith(document.adoptNode(fresh));
}
