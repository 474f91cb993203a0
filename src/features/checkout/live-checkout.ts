/*
 * Keeps the sum beside the form right while it is filled in: what it depends on is sent as the form's own "update" button
 * would, and the parts of the page that follow from it are taken over. Without script those buttons do the same.
 */

/** Fields that the sum, the ways of delivery or the fields of the address follow from. */
const DECISIVE = new Set(['country', 'region', 'postcode', 'shippingRate', 'provider']);
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
    if (answer.ok && asked === latest) takeOver(from, page, changed.getAttribute('name') === 'country');
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

function takeOver(from: HTMLFormElement, page: Document, newCountry: boolean) {
  for (const part of PARTS) replace(part, page);
  replaceList('shippingRate', page);
  for (const name of ['expectedTotal', 'cartVersion']) {
    const fresh = page.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    const shown = from.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (fresh && shown) shown.value = fresh.value;
  }
  if (!newCountry) return;
  replace('[data-address]', page);
  from.querySelector<HTMLElement>('[data-address] [data-without-script]')?.setAttribute('hidden', '');
  from.querySelector<HTMLElement>('#country')?.focus();
}

/** A list of choices keeps the focus that is in it. */
function replaceList(name: string, page: Document) {
  const focused = document.activeElement?.id;
  const list = `fieldset:has([name="${name}"])`;
  replace(list, page);
  if (focused?.startsWith(`${name}-`)) document.getElementById(focused)?.focus();
}

function replace(part: string, page: Document) {
  const [shown, fresh] = [document.querySelector(part), page.querySelector(part)];
  if (shown && fresh) shown.replaceWith(document.adoptNode(fresh));
}
