const SIGNS = ['focusin', 'pointerover'];

/** Wakes a search field when it is focused or pointed at. */
export function watchSearch(island: HTMLElement, wake: () => Promise<void>): void {
  const onSign = () => {
    for (const sign of SIGNS) island.removeEventListener(sign, onSign);
    wake().catch(console.error);
  };
  for (const sign of SIGNS) island.addEventListener(sign, onSign);
  if (island.contains(document.activeElement)) onSign();
}
