/** Calls back when the form around this element is put back to what it was; answers the way to stop. */
export function onReset(inside: Element, callback: () => void): () => void {
  const form = inside.closest('form');
  const listener = () => callback();
  form?.addEventListener('reset', listener);
  return () => form?.removeEventListener('reset', listener);
}
