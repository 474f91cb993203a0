import { describe, expect, it } from 'vitest';
import { formAddress, withListOf } from './from-list.ts';

const order = new URL('https://shop.example/admin/orders/o1?list=view%3Dto-send%26sort%3D-total');
const send = new URL('https://shop.example/admin/orders/o1/send?list=view%3Dto-send');

describe('the list that a page was opened from', () => {
  it('goes along with its forms', () => {
    expect(formAddress(order, '?_action=admin.orders.note')).toBe(
      '/admin/orders/o1?_action=admin.orders.note&list=view%3Dto-send%26sort%3D-total',
    );
    expect(formAddress(new URL('https://shop.example/admin/orders/o1'), '?_action=x')).toBe(
      '/admin/orders/o1?_action=x',
    );
  });

  it('goes along to the same page and to the one above it, and nowhere else', () => {
    expect(withListOf(order, '/admin/orders/o1')).toBe('/admin/orders/o1?list=view%3Dto-send%26sort%3D-total');
    expect(withListOf(send, '/admin/orders/o1')).toBe('/admin/orders/o1?list=view%3Dto-send');
    expect(withListOf(order, '/admin/orders/o11')).toBe('/admin/orders/o11');
    expect(withListOf(order, '/admin/orders/o1?find=x')).toBe('/admin/orders/o1?find=x');
    expect(withListOf(order, 'https://other.example/admin/orders/o1')).toBe('https://other.example/admin/orders/o1');
  });
});
