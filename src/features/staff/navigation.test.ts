import { describe, expect, it } from 'vitest';
import { currentPlace, initials, navigation, navigationFor } from './navigation.ts';

const labels = (can: (permission: string) => boolean) =>
  navigationFor({ can }).flatMap(({ places }) =>
    places.flatMap(({ label, inside = [] }) => [label, ...inside.map((one) => one.label)]),
  );

describe('the navigation', () => {
  it('shows a person only what they may open', () => {
    expect(labels(() => false)).toEqual(['View store']);
    expect(labels((permission) => permission === 'orders.read')).toEqual(['Orders', 'View store']);
  });

  it('leaves out what is inside a place and not allowed', () => {
    const seen = labels((permission) => permission === 'products.read');
    expect(seen).toContain('Collections');
    expect(seen).not.toContain('Inventory');
  });

  it('has at most four places in the bar of a phone, beside More', () => {
    const inBar = navigation.flatMap(({ places }) => places.filter(({ onPhone }) => onPhone));
    expect(inBar.length).toBeLessThanOrEqual(4);
  });
});

describe('the place that is open', () => {
  it.each([
    ['/admin', '/admin'],
    ['/admin/orders', '/admin/orders'],
    ['/admin/orders/0193', '/admin/orders'],
    ['/admin/collections/new', '/admin/collections'],
    ['/admin/ordersandmore', null],
    ['/admin/elsewhere', null],
  ])('%s belongs to %s', (pathname, href) => {
    expect(currentPlace(navigation, pathname)).toBe(href);
  });
});

describe('initials', () => {
  it.each([
    ['Marta Oliveira', 'MO'],
    ['Ana Sofia de Pires', 'AP'],
    ['Cher', 'C'],
    ['  ', ''],
  ])('%j is %j', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
