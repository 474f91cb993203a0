import { withListOf } from '#lib/from-list.ts';
import { formId } from '#lib/form-id.ts';
import { keepPlace } from './keep-place.ts';
import { notSavedYet } from './not-saved.ts';
import { actionNameIn, runAction, type Outcome } from './run-action.ts';
import { guard, release } from './save-bar.ts';
import { say, sayOnNextPage, showToast } from './toasts.ts';

/**
 * Takes over the forms of a page: they are sent without leaving it, their button is busy meanwhile, and what came of it
 * goes where it belongs: problems to their fields, a refusal above them, the rest into a toast.
 */
export function startForms(within: ParentNode = document): void {
  for (const form of within.querySelectorAll<HTMLFormElement>('form[data-form]')) {
    if (form.hasAttribute('data-guarded')) guard(form);
    form.addEventListener('submit', (event) => void send(event, form));
  }
}

async function send(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
  const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
  const action = actionNameIn(addressOf(form, button));
  if (!action || event.defaultPrevented) {
    // The browser sends it: nothing is lost by leaving, unless what is sent only shows something in a frame.
    if (!event.defaultPrevented && !button?.formTarget) release(form);
    return;
  }
  event.preventDefault();
  if (form.ariaBusy === 'true') return;
  const done = busy(form, button);
  clear(form);
  const outcome = await runAction(action, new FormData(form, button));
  done();
  finish(form, button, outcome);
}

/** Where the form goes. By attribute: the property of a button without one is the address of the page. */
const addressOf = (form: HTMLFormElement, button: HTMLButtonElement | null): string =>
  button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';

function finish(form: HTMLFormElement, button: HTMLButtonElement | null, outcome: Outcome): void {
  switch (outcome.kind) {
    case 'done': {
      release(form);
      form.dispatchEvent(new CustomEvent('hermes:saved', { detail: outcome.answer, bubbles: true }));
      const { to } = outcome.answer;
      if (!to && !form.hasAttribute('data-reload')) return say(outcome.answer);
      sayOnNextPage(outcome.answer);
      const next = to && withListOf(new URL(location.href), to);
      keepPlace(next);
      return next ? location.assign(next) : location.reload();
    }
    case 'problems':
      return showProblems(form, outcome.problems);
    case 'refused':
      // The page that is answered without script shows both values and asks.
      if (outcome.code === 'CONFLICT' && form.hasAttribute('data-asks')) return sendWhole(form);
      return showRefusal(form, outcome.why);
    case 'unreachable': {
      const action = { label: 'Try again', run: () => form.requestSubmit(button) };
      showToast({ text: 'Could not reach the store. What you typed is kept.', bad: true, action });
    }
  }
}

function sendWhole(form: HTMLFormElement): void {
  release(form);
  form.submit();
}

/** The button keeps its width and says that it works. */
function busy(form: HTMLFormElement, submitter: HTMLButtonElement | null): () => void {
  const button =
    submitter ?? document.querySelector<HTMLButtonElement>(`[data-savebar="${formId(form)}"] .btn-primary`);
  form.ariaBusy = 'true';
  if (button) {
    button.style.minWidth = `${button.offsetWidth}px`;
    button.ariaBusy = 'true';
  }
  return () => {
    form.ariaBusy = null;
    if (button) button.ariaBusy = null;
  };
}

function showProblems(form: HTMLFormElement, problems: Record<string, string>): void {
  const stray: string[] = [];
  let first: HTMLElement | null = null;
  for (const [name, problem] of Object.entries(problems)) {
    const place = placeOf(form, name);
    const words = place?.querySelector('span');
    if (!place || !words) {
      stray.push(problem);
      continue;
    }
    words.textContent = problem;
    place.hidden = false;
    const field = fieldOf(form, name);
    field?.setAttribute('aria-invalid', 'true');
    if (field && (!first || isBefore(field, first))) first = field;
  }
  showRefusal(form, stray[0] ?? notSavedYet(Object.keys(problems).length), !first);
  if (first) show(first);
}

function showRefusal(form: HTMLFormElement, why: string, focus = true): void {
  const place = form.querySelector('[data-form-problem]');
  if (!place) return void showToast({ text: why, bad: true });
  const banner = document.createElement('div');
  banner.className = 'banner banner-bad';
  banner.role = 'alert';
  banner.tabIndex = -1;
  const words = document.createElement('p');
  words.appendChild(Object.assign(document.createElement('b'), { textContent: why }));
  banner.appendChild(words);
  place.replaceChildren(banner);
  const inBar = document.querySelector<HTMLElement>(`[data-savebar="${formId(form)}"] [data-savebar-error]`);
  if (inBar) {
    inBar.hidden = false;
    inBar.querySelector('span')!.textContent = 'Not saved';
  }
  if (focus) banner.focus();
}

function clear(form: HTMLFormElement): void {
  form.querySelector('[data-form-problem]')?.replaceChildren();
  for (const place of form.querySelectorAll<HTMLElement>('[data-error-for]')) place.hidden = true;
  for (const field of form.elements) field.removeAttribute('aria-invalid');
  const inBar = document.querySelector<HTMLElement>(`[data-savebar="${formId(form)}"] [data-savebar-error]`);
  if (inBar) inBar.hidden = true;
}

/** A field that is folded away cannot be focused. */
function show(field: HTMLElement): void {
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  field.focus();
}

const isBefore = (one: Node, other: Node) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

const placeOf = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLElement>(`[data-error-for="${CSS.escape(name)}"]`);

/** The field that a problem is about: of several with its name, one that a person can go to. */
function fieldOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const named = [...form.elements].filter((field) => field.getAttribute('name') === name);
  const described = form.querySelector(`[aria-describedby~="${CSS.escape(name)}-error"]`);
  const field = named.find((one) => one.getAttribute('type') !== 'hidden') ?? described;
  return field instanceof HTMLElement ? field : null;
}
