/** The row that keys act on: it has the accent at its edge, and its title has the focus. */
export function moveCursor(step: 1 | -1): void {
  const rows = rowsOf();
  if (rows.length === 0) return;
  const at = rows.findIndex((row) => row.classList.contains('is-cursor'));
  const to = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + step));
  for (const row of rows) row.classList.toggle('is-cursor', row === rows[to]);
  rows[to]?.querySelector<HTMLElement>('.cell-title')?.focus();
  rows[to]?.scrollIntoView({ block: 'nearest' });
}

/** Selects the cursor's row, or takes it out; with `range` everything from the last selected one up to it. */
export function selectAtCursor(range: boolean): void {
  const box = document.querySelector<HTMLInputElement>('.is-cursor .check[name="selected"]');
  box?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: range }));
}

const rowsOf = () => [...document.querySelectorAll<HTMLTableRowElement>('form[data-list] tbody tr')];
