/* Shows the fields of another country as soon as it is chosen. Without script a button does the same. */

const button = document.querySelector<HTMLButtonElement>('[data-pick-country]');

if (button?.form) {
  button.closest<HTMLElement>('[data-without-script]')!.hidden = true;
  button.form.querySelector('[name="country"]')?.addEventListener('change', () => button.form?.requestSubmit(button));
}
