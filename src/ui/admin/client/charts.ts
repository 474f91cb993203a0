/** A cursor over charts that shows the figures of the point under the pointer, taken from the table below. */
export function startCharts(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) {
    figure.addEventListener('pointermove', ({ target }) => {
      if (target instanceof SVGRectElement && target.matches('.hit')) show(figure, target);
    });
    figure.addEventListener('pointerleave', () => hide(figure));
  }
}

function show(figure: HTMLElement, hit: SVGRectElement): void {
  const chart = hit.ownerSVGElement;
  const row = figure.querySelectorAll('tbody tr')[[...(chart?.querySelectorAll('.hit') ?? [])].indexOf(hit)];
  const tip = figure.querySelector<HTMLElement>('.chart-tip');
  if (!chart || !row || !tip) return;
  hide(figure);
  const { x, y, before } = hit.dataset;
  const cursor = chart.querySelector<SVGElement>('.cursor-at');
  cursor?.classList.add('is-on');
  for (const [name, value] of Object.entries({ x1: x, x2: x }))
    cursor?.querySelector('line')?.setAttribute(name, value ?? '');
  place(cursor?.querySelector('.knob'), x, y);
  place(cursor?.querySelector('.knob-prev'), x, before);
  const [, now, then] = figure.querySelectorAll('thead th');
  const [day, value, valueBefore] = row.children;
  tip.replaceChildren(
    line('b', [day?.textContent]),
    line('span', [now?.textContent, value?.textContent]),
    line('span', [then?.textContent, valueBefore?.textContent]),
  );
  tip.hidden = false;
  const scale = chart.clientWidth / chart.viewBox.baseVal.width;
  const at = Number(x) * scale;
  tip.style.left = `${at > chart.clientWidth / 2 ? at - tip.offsetWidth - 4 : at + 28}px`;
}

function hide(figure: HTMLElement): void {
  for (const cursor of figure.querySelectorAll('.cursor-at')) cursor.classList.remove('is-on');
  const tip = figure.querySelector<HTMLElement>('.chart-tip');
  if (tip) tip.hidden = true;
}

function place(knob: Element | null | undefined, x: string | undefined, y: string | undefined): void {
  knob?.toggleAttribute('hidden', y === undefined);
  if (y === undefined) return;
  knob?.setAttribute('cx', x ?? '');
  knob?.setAttribute('cy', y);
}

function line(kind: string, words: (string | null | undefined)[]): HTMLElement {
  const made = document.createElement(kind);
  made.replaceChildren(
    ...words.map((word) => Object.assign(document.createElement('span'), { textContent: word ?? '' })),
  );
  return made;
}
