import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { fillCheckout, placeOrder, reachCheckout } from './support/buying.ts';
import { joinAs } from './support/customers.ts';
import { ask } from './support/direct.ts';
import { letterTo } from './support/letters.ts';
import { signIn, staffCookie } from './support/staff.ts';
import { at, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const someone = (name: string, javaScriptEnabled = true) =>
  `${name}-${javaScriptEnabled ? 'js' : 'plain'}@desk.example`;

async function openCustomer(page: Page, email: string): Promise<void> {
  await page.goto(at(FASHION, `/admin/customers?q=${encodeURIComponent(email)}`));
  await page.getByRole('main').getByRole('cell').getByRole('link').first().click();
  await expect(page.getByRole('link', { name: email })).toBeVisible();
}

test('a customer is found, noted and tagged', { tag: NO_JAVASCRIPT }, async ({ page, request, javaScriptEnabled }) => {
  const email = someone('tagged', javaScriptEnabled ?? true);
  await joinAs(request, FASHION, email, 'Ottilie Vane');
  await signIn(page, FASHION, 'admin');
  await openCustomer(page, email);
  await page.getByLabel('What the store should remember').fill('Likes linen.');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByText('Saved the note.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Tags' }).fill(`Stylist, ${email.split('@')[0]}`);
  await page.getByRole('button', { name: 'Save the tags' }).click();
  await expect(page.getByText('Saved the tags.')).toBeVisible();
  await page.goto(at(FASHION, `/admin/customers?tag=${email.split('@')[0]}`));
  await expect(page.getByRole('main').getByText(email)).toBeVisible();
  await page.goto(at(FASHION, `/admin/customers?account=guest&q=${encodeURIComponent(email)}`));
  await expect(page.getByText('No customers like that')).toBeVisible();
});

test('staff send a link for a new password', async ({ page, request }) => {
  const email = someone('locked-out');
  await joinAs(request, FASHION, email);
  await signIn(page, FASHION, 'admin');
  await openCustomer(page, email);
  await page.getByRole('button', { name: 'Send a password link' }).click();
  await expect(page.getByText('Sent a link to choose a new password.')).toBeVisible();
  expect(await letterTo(request, FASHION, email, 2)).toContain('/account/reset/');
});

test('a person’s data is given out, to staff who may', async ({ page, request }) => {
  const email = someone('exported');
  await joinAs(request, FASHION, email, 'Ottilie Vane');
  await signIn(page, FASHION, 'admin');
  await openCustomer(page, email);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Export/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^customer-.*\.json$/);
  const path = `${new URL(page.url()).pathname}/export`;
  const exported = async (role: 'admin' | 'viewer') =>
    ask(request, FASHION, path, {
      method: 'POST',
      headers: { Origin: at(FASHION).slice(0, -1), Cookie: await staffCookie(request, FASHION, role) },
    });
  expect(await (await exported('admin')).json()).toMatchObject({ customer: { email, name: 'Ottilie Vane' } });
  expect((await exported('viewer')).status()).toBe(403);
});

test('a customer is erased once a word is typed, and their order stays', async ({ page, request, complaints }) => {
  complaints.expected.push(/status of 4(00|04|09|22)/);
  const email = someone('forgotten');
  await reachCheckout(page, FASHION);
  await fillCheckout(page, FASHION);
  await page.getByLabel('Email').fill(email);
  await placeOrder(page);
  await joinAs(request, FASHION, email, 'Ottilie Vane');
  await signIn(page, FASHION, 'admin');
  await openCustomer(page, email);
  const customer = page.url();
  const order = await page.getByRole('table', { name: 'Latest orders' }).getByRole('link').getAttribute('href');
  await page.getByText('Erase this customer').click();
  await page.getByLabel('Type “erase” to go on').fill('no');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByLabel('Type “erase” to go on')).toHaveAccessibleDescription('Type “erase” to go on.');
  await page.getByLabel('Type “erase” to go on').fill('erase');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('Erased the customer.')).toBeVisible();
  expect((await page.goto(customer))?.status()).toBe(404);
  await page.goto(at(FASHION, order!));
  await expect(page.getByText('erased@customer.invalid').first()).toBeVisible();
  await expect(page.getByText(email)).toBeHidden();
});

test('the list and a customer have no accessibility faults, in light and dark', async ({ page, request }) => {
  const email = someone('axe');
  await joinAs(request, FASHION, email);
  await signIn(page, FASHION, 'admin');
  await openCustomer(page, email);
  const customer = page.url();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(customer);
    await expectAccessible(page);
    await page.goto(at(FASHION, '/admin/customers'));
    await expectAccessible(page);
  }
});
