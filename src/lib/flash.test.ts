import { expect, it } from 'vitest';
import { keepFlash, takeFlash } from './flash.ts';

type Page = Parameters<typeof takeFlash>[0];

/** A page that holds these cookies. */
function pageAt(address: string, cookies: Record<string, string> = {}) {
  const jar = new Map(Object.entries(cookies));
  const page = {
    url: new URL(address),
    cookies: {
      get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
      set: (name: string, value: string) => jar.set(name, value),
      delete: (name: string) => jar.delete(name),
    },
  } as unknown as Page;
  return { page, jar };
}

const undo = { action: 'admin.pages.restore', input: { id: '1' } };

it('says once what was done', () => {
  const { page, jar } = pageAt('https://a.example/admin');
  keepFlash(page, { said: 'Saved', undo });
  expect([...jar.keys()]).toEqual(['__Host-hermes_admin_flash']);
  expect(takeFlash(page)).toEqual({ said: 'Saved', undo });
  expect(takeFlash(page)).toBeNull();
});

it('offers nothing to undo that another host can have put there', () => {
  const value = JSON.stringify({ said: 'Saved', undo: { action: 'admin.staff.invite', input: { role: 'owner' } } });
  expect(takeFlash(pageAt('https://a.example/admin', { hermes_admin_flash: value }).page)).toBeNull();
});

it.each(['', '{', 'null', '[]', '{"undo":{"action":"<b>","input":{}}}', '{"said":1}'])('is nothing for %j', (value) => {
  expect(takeFlash(pageAt('http://a.example/admin', { hermes_admin_flash: value }).page)).toBeNull();
});
