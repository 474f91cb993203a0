/** Selecting rows of a list: all of a page at once, how many there are, and none again. The bar itself needs no script. */
export function startLists(): void {
  for (const list of document.querySelectorAll<HTMLFormElement>('form[data-list]')) {
    const all = list.querySelector<HTMLInputElement>('[data-select-page]');
    const boxes = [...list.querySelectorAll<HTMLInputElement>('tbody .check[name="selected"]')];
    if (!all || boxes.length === 0) continue;
    const look = () => {
      const selected = boxes.filter(({ checked }) => checked).length;
      all.checked = selected === boxes.length;
      all.indeterminate = selected > 0 && selected < boxes.length;
      for (const output of list.querySelectorAll('[data-selected]')) output.textContent = `${selected} selected`;
    };
    const set = (checked: boolean) => {
      for (const box of boxes) box.checked = checked;
      look();
    };
    all.addEventListener('change', () => set(all.checked));
    list.addEventListener('change', look);
    selectRanges(boxes, look);
    list.querySelector('[data-clear-selection]')?.addEventListener('click', () => set(false));
    look();
  }
}

/** With Shift, everything between the last box and this one becomes as this one. */
function selectRanges(boxes: HTMLInputElement[], look: () => void): void {
  let last = -1;
  boxes.forEach((box, index) => {
    box.addEventListener('click', (event) => {
      if (event.shiftKey && last >= 0) {
        const [from, to] = [Math.min(last, index), Math.max(last, index)];
        for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
        look();
      }
      last = index;
    });
  });
}
