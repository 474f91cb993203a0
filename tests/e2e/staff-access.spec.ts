import { ROLES, roleWords } from '#features/staff/permissions.ts';
import { ask } from './support/direct.ts';
import { DEMO_PASSWORD, emailOf, signIn, signInAs, staffCookie } from './support/staff.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

test(`a member signs in, comes to the page that was asked for, and signs out ${NO_JAVASCRIPT}`, async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/admin?from=mail'));
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin/sign-in?to=%2Fadmin%3Ffrom%3Dmail'));
  await page.getByLabel('E-mail').fill(emailOf(ELECTRONICS, 'owner'));
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin?from=mail'));
  await page.getByRole('button', { name: 'Olivia Grant' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin/sign-in'));
  await page.goto(at(ELECTRONICS, '/admin'));
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test(`a refused sign-in keeps the address that was typed ${NO_JAVASCRIPT}`, async ({ page, complaints }) => {
  complaints.expected.push(/status of 409/);
  await page.goto(at(ELECTRONICS, '/admin/sign-in'));
  await page.getByLabel('E-mail').fill('nobody@voltline.example');
  await page.getByLabel('Password').fill('a wrong password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('do not match');
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@voltline.example');
  await expect(page.getByLabel('Password')).toHaveValue('');
});

for (const role of ROLES) {
  test(`the ${role} of one store is nobody at another`, async ({ page, request }) => {
    await signIn(page, ELECTRONICS, role);
    await page.goto(at(ELECTRONICS, '/admin'));
    await expect(page.getByRole('navigation', { name: 'Store admin' })).toBeVisible();
    await expect(page.locator('#person-menu')).toContainText(roleWords[role].name);
    const cookie = await staffCookie(request, ELECTRONICS, role);
    const elsewhere = await ask(request, FASHION, '/admin', { headers: { Cookie: cookie }, maxRedirects: 0 });
    expect(elsewhere.status()).toBe(303);
    await expect(signInAs(request, FASHION, emailOf(ELECTRONICS, role))).rejects.toThrow('not let in');
  });
}

test('an action of the admin is refused to visitors, on whatever page it is called', async ({ request }) => {
  const headers = { Origin: at(ELECTRONICS).slice(0, -1), 'Content-Type': 'application/x-www-form-urlencoded' };
  const call = (path: string) =>
    ask(request, ELECTRONICS, path, { method: 'POST', headers, data: '', maxRedirects: 0 });
  expect((await call('/_actions/admin.access.signOut')).status()).toBe(401);
  expect((await call('/cart?_action=admin.access.signOut')).status()).toBe(401);
});

test('storefront pages ask for no session', async ({ request }) => {
  const cookie = await staffCookie(request, ELECTRONICS, 'owner');
  const timing = async (headers: Record<string, string>) =>
    /(\d+) round/.exec((await ask(request, ELECTRONICS, '/cart', { headers })).headers()['server-timing'] ?? '')?.[1];
  await timing({});
  expect(await timing({ Cookie: cookie })).toBe(await timing({}));
});
