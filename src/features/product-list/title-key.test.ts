import { describe, expect, it } from 'vitest';
import { titleKeyOf, titlePlace } from './title-key.ts';

const ordered = ['', '2 mugs', '10', 'Apron', 'apron, blue', 'Éclair', 'Everyday mug', 'Zest', 'Шарф'];

describe('titles', () => {
  it('are compared without case, accents and signs', () => {
    expect(titleKeyOf('  Éclair — “Crème”, 2×  ')).toBe('eclair creme 2');
    expect(titleKeyOf('')).toBe('');
  });

  it('have a place that never contradicts their whole', () => {
    const byKey = ordered.toSorted((a, b) => (titleKeyOf(a) < titleKeyOf(b) ? -1 : 1));
    const places = byKey.map(titlePlace);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.max(...places)).toBeLessThan(2 ** 38);
  });

  it('share a place when they begin alike', () => {
    expect(titlePlace('Everyday mug')).toBe(titlePlace('EVERYDAY plate'));
    expect(titlePlace('Everybody')).toBeLessThan(titlePlace('Everyday'));
  });
});
