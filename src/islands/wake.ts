import { flushSync, mount, type Component } from 'svelte';

type Field = HTMLInputElement | HTMLButtonElement;

/**
 * Puts a component in the place of what the server rendered of it inside `element`, whose `data-props` are its properties.
 * What was typed, picked or focused there before the script came stays so, and is told of as if it had just been done.
 */
export function wake<P extends Record<string, unknown>>(element: HTMLElement, component: Component<P>): void {
  // A button that is replaced while it is pressed is never clicked.
  if (element.matches(':active')) requestAnimationFrame(() => wake(element, component));
  else takeOver(element, component);
}

function takeOver<P extends Record<string, unknown>>(element: HTMLElement, component: Component<P>): void {
  const before = fieldsIn(element);
  const props = JSON.parse(element.dataset['props']!) as P;
  element.replaceChildren();
  flushSync(() => mount(component, { target: element, props }));
  const after = new Map(fieldsIn(element).map(({ key, field }) => [key, field]));
  for (const { key, changed, focused } of before) {
    const field = after.get(key);
    if (field && changed) {
      Object.assign(field, changed);
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    if (focused) field?.focus();
  }
}

const fieldsIn = (element: HTMLElement) =>
  [...element.querySelectorAll<Field>('input, button')].map((field) => ({
    field,
    key: [field.type, field.name, field.type === 'radio' && field.value].join(),
    changed: field instanceof HTMLInputElement && changesOf(field),
    focused: field === document.activeElement,
  }));

function changesOf({ value, defaultValue, checked, defaultChecked }: HTMLInputElement) {
  if (value !== defaultValue) return { value };
  return checked && !defaultChecked && { checked };
}
