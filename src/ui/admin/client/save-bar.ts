import { formId } from '#lib/form-id.ts';

const changedForms = new Set<HTMLFormElement>();

/**
 * Watches a form that is guarded: its save bar rises when something differs from what was loaded or last saved, tells
 * which fields, and goes when it was put back. Islands inside say `input` on their hidden fields, as browsers do on theirs.
 */
export function guard(form: HTMLFormElement): void {
  let saved = stateOf(form);
  const bar = document.querySelector<HTMLElement>(`[data-savebar="${formId(form)}"]`);
  const look = () => {
    const changed = changedIn(saved, stateOf(form));
    if (changed.length) changedForms.add(form);
    else changedForms.delete(form);
    bar?.classList.toggle('is-on', changed.length > 0);
    const fields = bar?.querySelector('[data-savebar-fields]');
    if (fields) fields.textContent = namesOf(form, changed);
  };
  form.addEventListener('input', look);
  form.addEventListener('change', look);
  form.addEventListener('reset', () => setTimeout(look));
  form.addEventListener('hermes:saved', () => {
    saved = stateOf(form);
    look();
  });
  look();
}

/** Asks before what was typed is lost, and saves with ⌘S. */
export function startGuarding(): void {
  addEventListener('beforeunload', (event) => {
    if ([...changedForms].some((form) => form.isConnected)) event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 's') return;
    const [form] = changedForms;
    const any = form ?? document.querySelector<HTMLFormElement>('form[data-guarded]');
    if (!any) return;
    event.preventDefault();
    if (form) form.requestSubmit();
  });
}

/** Lets the page be left although the form differs: it has just been saved, or is being sent. */
export const release = (form: HTMLFormElement): void => void changedForms.delete(form);

type State = Map<string, string>;

function stateOf(form: HTMLFormElement): State {
  const state: State = new Map();
  for (const [name, value] of new FormData(form)) {
    const text = value instanceof File ? `${value.name} ${value.size}` : value;
    state.set(name, state.has(name) ? `${state.get(name)}\n${text}` : text);
  }
  return state;
}

const changedIn = (before: State, after: State): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));

function namesOf(form: HTMLFormElement, names: string[]): string {
  const labels = names.flatMap((name) => {
    const found = form.elements.namedItem(name);
    const field = found instanceof RadioNodeList ? found[0] : found;
    const label =
      field instanceof HTMLElement && 'labels' in field
        ? (field.labels as NodeListOf<HTMLLabelElement> | null)?.[0]
        : null;
    return label?.textContent?.trim() || [];
  });
  const words = [...new Set(labels)];
  if (words.length === 0) return '';
  return words.length > 3 ? `${words.slice(0, 2).join(', ')} and ${words.length - 2} more` : words.join(', ');
}
