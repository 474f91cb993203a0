/**
 * Shows a listing in another order as soon as one is chosen. Arrow keys go through the orders one by one, so who uses them
 * is given the button that is there without script.
 */
export function watchSort(select: HTMLSelectElement): void {
  let byKey = false;
  select.addEventListener('keydown', ({ key }) => (byKey = key.length === 1 || key.startsWith('Arrow')));
  select.addEventListener('pointerdown', () => (byKey = false));
  select.addEventListener('change', () => {
    if (byKey) select.parentElement?.setAttribute('data-keys', '');
    else select.form?.requestSubmit();
  });
}
