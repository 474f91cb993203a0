type Invoker = HTMLButtonElement & { commandForElement?: Element | null };

/** Opens and closes dialogs in browsers that know no `command` yet, and keeps Esc from losing what was typed in one. */
export function startDialogs(): void {
  if (!('command' in HTMLButtonElement.prototype)) document.addEventListener('click', invoke);
  document.addEventListener('cancel', keepTyped, true);
}

function invoke({ target }: Event): void {
  const button = (target as Element).closest<Invoker>('button[command][commandfor]');
  const dialog = button && document.getElementById(button.getAttribute('commandfor') ?? '');
  if (!button || !(dialog instanceof HTMLDialogElement)) return;
  if (button.getAttribute('command') === 'show-modal') dialog.showModal();
  if (button.getAttribute('command') === 'close') dialog.close();
}

/** Esc closes a dialog unless something was typed in it. */
function keepTyped(event: Event): void {
  if (!(event.target instanceof HTMLDialogElement)) return;
  const fields = event.target.querySelectorAll<HTMLInputElement>('input:not([type=hidden], [role=combobox]), textarea');
  if ([...fields].some((field) => field.value !== field.defaultValue)) event.preventDefault();
}
