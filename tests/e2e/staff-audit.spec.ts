import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { emailOf, signIn, signInAs, staffCookie } from './support/staff.ts';
import { at, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const AUDIT = '/admin/settings/audit';

test(`the log says who did what, with what it was before ${NO_JAVASCRIPT}`, async ({ page, request }) => {
  const cookie = await signInAs(request, FASHION, emailOf(FASHION, 'editor'));
  const headers = { Cookie: cookie, Origin: at(FASHION).slice(0, -1) };
  const name = `Edith ${Math.random().toString(36).slice(2, 8)}`;
  await ask(request, FASHION, '/_actions/admin.account.rename', { method: 'POST', form: { name }, headers });
  await ask(request, FASHION, '/_actions/admin.account.rename', {
    method: 'POST',
    form: { name: 'Edith Novak' },
    headers,
  });

  await signIn(page, FASHION, 'owner');
  await page.goto(at(FASHION, `${AUDIT}?q=rename+${name.split(' ')[1]}`));
  const rows = page.getByRole('row').filter({ hasText: 'changed their name' });
  await expect(rows).toHaveCount(2);
  await rows.first().locator('summary').click();
  await expect(rows.first().getByRole('deletion')).toHaveText(name);
  await expect(rows.first().getByRole('insertion')).toHaveText('Edith Novak');
});

test('the log is exported as it was searched, and has no secrets in it', async ({ page, request }) => {
  await signIn(page, FASHION, 'owner');
  await page.goto(at(FASHION, `${AUDIT}?about=session`));
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  const href = await page.getByRole('link', { name: 'Export' }).getAttribute('href');
  const cookie = await staffCookie(request, FASHION, 'owner');
  const answer = await ask(request, FASHION, href!, { headers: { Cookie: cookie } });
  expect(answer.headers()['content-type']).toContain('text/csv');
  const lines = (await answer.text()).trim().split('\r\n');
  expect(lines[0]).toBe('When,Who,E-mail,Action,Kind,Id,What,Before,After,Network');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.slice(1).filter((line) => !line.includes(',session.'))).toEqual([]);

  const whole = await (
    await ask(request, FASHION, '/admin/settings/audit.csv', { headers: { Cookie: cookie } })
  ).text();
  expect(whole).not.toMatch(/scrypt|password number|a new and longer one|[\w-]{43}/);
});

for (const role of ['editor', 'fulfilment', 'viewer'] as const) {
  test(`the log is kept from the ${role}`, async ({ request }) => {
    const cookie = await staffCookie(request, FASHION, role);
    for (const path of [AUDIT, `${AUDIT}.csv`]) {
      expect((await ask(request, FASHION, path, { headers: { Cookie: cookie } })).status()).toBe(403);
    }
  });
}
