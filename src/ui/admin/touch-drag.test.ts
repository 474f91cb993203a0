import { afterEach, expect, it, vi } from 'vitest';
import { touchDrag } from './touch-drag.ts';

const places = ['one', 'two'].map((name) => ({ name }));
let under: (typeof places)[number] | null = null;
const page = Object.assign(new EventTarget(), { elementFromPoint: () => ({ closest: () => under }) });
vi.stubGlobal('document', page);

const grip = new EventTarget();
const told: string[] = [];
const letGo = touchDrag('li', {
  begin: () => told.push('begin'),
  over: (place) => told.push(`over ${(place as unknown as { name: string }).name}`),
  end: () => told.push('end'),
})(grip as HTMLElement);

afterEach(() => {
  under = null;
  told.length = 0;
});

function pointer(type: string, at: number | null, more: object = {}): void {
  under = at === null ? null : places[at]!;
  const event = Object.assign(new Event(type), {
    ...{ pointerType: 'touch', isPrimary: true, pointerId: 1, clientX: 0, clientY: 0 },
    ...more,
  });
  (type === 'pointerdown' ? grip : page).dispatchEvent(event);
}

it('tells each place that a finger comes upon once, and again when it comes back', () => {
  pointer('pointerdown', 0);
  for (const at of [0, 1, 1, null, 1, 0]) pointer('pointermove', at);
  pointer('pointerup', 0);
  pointer('pointermove', 1);
  expect(told).toEqual(['begin', 'over two', 'over two', 'over one', 'end']);
});

it('leaves a mouse to the browser, and does not mind a second finger', () => {
  pointer('pointerdown', 0, { pointerType: 'mouse' });
  pointer('pointerdown', 0, { isPrimary: false });
  expect(told).toEqual([]);
  pointer('pointerdown', 0);
  pointer('pointermove', 1, { pointerId: 2 });
  pointer('pointerup', 1, { pointerId: 2 });
  pointer('pointermove', 1);
  pointer('pointercancel', 1);
  expect(told).toEqual(['begin', 'over two', 'end']);
});

it('goes on when the grip is made anew under the finger, and begins on no grip that is gone', () => {
  pointer('pointerdown', 0);
  letGo?.();
  pointer('pointermove', 1);
  pointer('pointerup', 1);
  pointer('pointerdown', 0);
  expect(told).toEqual(['begin', 'over two', 'end']);
});
