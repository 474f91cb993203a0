/**
 * Goes on by itself while a change is under way: each part is one press of the button, after which the page comes anew.
 * Whoever presses Stop meanwhile leaves this page.
 */
export function keepGoing(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-go-on]');
  if (form && document.visibilityState === 'visible') setTimeout(() => form.requestSubmit(), 300);
}
