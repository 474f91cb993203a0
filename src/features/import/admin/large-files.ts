/** Says before it is sent that a file is larger than it may be: the server would not read it, and could say less. */
export function refuseLargeFiles(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][data-most]')) {
    const most = Number(input.dataset['most']);
    const place = input.form?.querySelector<HTMLElement>(`[data-error-for="${CSS.escape(input.name)}"]`);
    input.addEventListener('change', () => {
      const isLarge = (input.files?.[0]?.size ?? 0) > most;
      input.setAttribute('aria-invalid', String(isLarge));
      if (!place) return;
      place.hidden = !isLarge;
      const words = place.querySelector('span');
      if (words && isLarge) {
        words.textContent = `This file is larger than ${Math.floor(most / 1024 / 1024)} MB. Split it into several, each with the first row.`;
      }
      if (isLarge) input.value = '';
    });
  }
}
