import { expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

it.each(['/admin', '/admin/products', '/admin/products?view=drafts&q=a%20b', '/admin?x=1'])(
  'leads back to %s',
  (path) => {
    expect(returnPath(path)).toBe(path);
  },
);

it.each([
  '',
  null,
  '/',
  '/checkout',
  '/administrator',
  '//evil.example/admin',
  '/\\evil.example',
  '/admin\\..\\..',
  'https://evil.example/admin',
  'javascript:alert(1)',
  '/admin/../cart',
  '/admin/%2e%2e/cart',
  '/admin/\n//evil.example',
  '/admin/sign-in',
  '/admin/sign-in?to=/admin/sign-in',
])('goes to the admin’s first page instead of %j', (path) => {
  expect(returnPath(path)).toBe('/admin');
});
