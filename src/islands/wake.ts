import { flushSync, hydrate, type Component } from 'svelte';

/**
 * Lets a component take over what the server rendered of it inside `element`, whose `data-props` are its properties. What
 * was typed or picked there before the script came is kept, and told of as if it had just been done.
 */
export function wake<P extends Record<string, unknown>>(element: HTMLElement, component: Component<P>): void {
  const changed = [...element.querySelectorAll('input')]
    .filter((field) => field.value !== field.defaultValue || (field.checked && !field.defaultChecked))
    .map((field) => ({ field, as: { value: field.value, checked: field.checked } }));
  flushSync(() => hydrate(component, { target: element, props: JSON.parse(element.dataset['props']!) as P }));
  for (const { field, as } of changed) {
    Object.assign(field, as);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
