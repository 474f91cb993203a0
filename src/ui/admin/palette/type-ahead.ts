/**
 * Keeps what is typed for a field that is not there yet; no shortcut hears it meanwhile.
 * @returns ends that, and answers what was typed
 */
export function keepTyping(): () => string {
  let typed = '';
  const keep = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (key !== 'Backspace' && key.length > 1) return;
    typed = key === 'Backspace' ? typed.slice(0, -1) : typed + key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', keep, { capture: true });
  return () => {
    removeEventListener('keydown', keep, { capture: true });
    return typed;
  };
}
