/** Arrow keys within menus, and their place beside the button in browsers that cannot anchor yet. */
export function startMenus(): void {
  document.addEventListener('keydown', moveWithin);
  if (!CSS.supports('position-area', 'block-end')) document.addEventListener('toggle', place, true);
}

function moveWithin(event: KeyboardEvent): void {
  const menu = (event.target as Element).closest<HTMLElement>('.menu[popover]');
  if (!menu || (event.target as Element).matches('input, select, textarea')) return;
  const items = [...menu.querySelectorAll<HTMLElement>('a, button')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length]?.focus();
}

function place({ target, newState }: Event & { newState?: string }): void {
  if (!(target instanceof HTMLElement) || newState !== 'open' || !target.matches('.menu[popover], .reason[popover]'))
    return;
  const opener =
    document.querySelector(`[popovertarget="${target.id}"]:focus`) ??
    document.querySelector(`[popovertarget="${target.id}"]`);
  if (!opener || innerWidth < 640) return;
  const { left, right, bottom } = opener.getBoundingClientRect();
  const width = target.offsetWidth;
  const wanted = target.matches('.menu-start') ? left : right - width;
  target.style.top = `${Math.min(bottom, innerHeight - target.offsetHeight - 12)}px`;
  target.style.left = `${Math.max(8, Math.min(wanted, innerWidth - width - 8))}px`;
}
