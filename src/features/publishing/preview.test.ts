import { expect, test } from 'vitest';
import { previewed } from './preview.ts';

test.each([
  ['/admin/preview', '/'],
  ['/admin/preview/', '/'],
  ['/admin/preview/products/arc-100', '/products/arc-100'],
  ['/admin/preview/theme/draft-3.css', '/theme/draft-3.css'],
])('%s shows %s', (address, path) => expect(previewed(address)).toBe(path));

test.each([
  '/',
  '/admin',
  '/admin/previews',
  '/admin/preview/admin',
  '/admin/preview/admin/orders',
  '/admin/preview/_dev/mail',
  '/admin/preview/_actions/admin.access.signOut',
  '/admin/preview/checkout',
  '/admin/preview/orders/token',
  '/admin/preview/account/orders',
  '/admin/preview/payments/test/notifications',
])('%s shows nothing', (address) => expect(previewed(address)).toBeNull());
