import type { Page } from 'playwright/test';
import { widePng } from '../fixtures/pictures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { emailOf, signIn, signInAs } from './support/staff.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

/** Sent by a script or by the browser itself, what was refused is told in the console. */
const REFUSED = /status of 4(?:00|09|22)/;

async function open(page: Page, path: string, role: 'admin' | 'owner' | 'viewer' = 'admin', host = FASHION) {
  await signIn(page, host, role);
  await page.goto(at(host, `/admin/settings${path}`));
}

const save = (page: Page) =>
  page.getByRole('region', { name: 'Unsaved changes' }).getByRole('button', { name: 'Save' }).click();
const said = (page: Page, words: string | RegExp) => expect(page.getByText(words)).toBeVisible();
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).click();

test(`general settings are checked, saved, seen by shoppers at once, and taken back ${NO_JAVASCRIPT}`, async ({
  page,
  request,
  javaScriptEnabled,
  complaints,
}) => {
  complaints.expected.push(/4(?:00|22)/);
  // Both projects run at once: of two who save the same settings, the second is told.
  const host = javaScriptEnabled === false ? ELECTRONICS : FASHION;
  const legalName = 'Forms and Sons Ltd';
  const email = javaScriptEnabled === false ? 'help@voltline.example' : 'hello@maren-ode.example';
  await open(page, '/general', 'admin', host);
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Legal name').fill(legalName);
  await page.getByLabel('Language').selectOption('Irish');
  await page.getByLabel('E-mail').fill('nobody');
  await save(page);
  await said(page, 'Enter an e-mail address, like hello@example.com');
  await expect(page.getByLabel('Legal name')).toHaveValue(legalName);
  await expect(page.getByLabel('Language')).toHaveValue('ga');

  await page.getByLabel('E-mail').fill(email);
  await save(page);
  await said(page, 'General settings saved.');
  const front = async () => (await ask(request, host, '/')).text();
  expect(await front()).toContain(legalName);
  expect(await front()).toContain('<html lang="ga"');

  await undo(page);
  await said(page, 'General settings put back.');
  expect(await front()).not.toContain(legalName);
});

test('a logo and an icon are taken in and shown, and taken off again', async ({ page, request }) => {
  await open(page, '/general');
  await page.waitForLoadState('networkidle');
  const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(widePng, 'base64') };
  await page.getByLabel('Icon', { exact: true }).setInputFiles(file);
  await save(page);
  await said(page, 'General settings saved.');
  const icon = await ask(request, FASHION, '/favicon.svg', { maxRedirects: 0 });
  expect(icon.status()).toBe(302);
  expect((await ask(request, FASHION, icon.headers()['location']!)).headers()['content-type']).toBe('image/webp');

  await page.getByLabel('Go without an icon: draw one').check();
  await save(page);
  await said(page, 'General settings saved.');
  expect((await ask(request, FASHION, '/favicon.svg')).headers()['content-type']).toContain('image/svg+xml');
});

test('another currency is refused where it would make other prices', async ({ page, complaints }) => {
  complaints.expected.push(REFUSED);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await open(page, '/general');
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Currency', { exact: true }).selectOption('JPY');
  await save(page);
  await expect(page.getByText(/do not have the same decimals|This store has orders in/)).toBeVisible();
  // Saving is no leaving: nobody is asked whether to give up what they typed.
  expect(asked).toEqual([]);
  await page.reload();
});

test('what two save is merged by field; what both changed is asked for', async ({ page, context, complaints }) => {
  complaints.expected.push(REFUSED);
  await open(page, '/checkout');
  const [second, third] = [await context.newPage(), await context.newPage()];
  for (const one of [second, third]) await one.goto(page.url());
  for (const one of [page, second, third]) await one.waitForLoadState('networkidle');
  const days = (one: Page) => one.getByLabel('Paid later, like by transfer');
  await days(page).fill('12');
  await save(page);
  await said(page, 'Checkout settings saved.');

  await second.getByLabel('Paid at once, like by card').fill('45');
  await save(second);
  await said(second, /Amir Haddad changed meanwhile: unpaid, days/);
  await expect(days(second)).toHaveValue('12');

  await days(third).fill('13');
  await save(third);
  const asked = third.getByRole('region', { name: 'Both of you changed this: what stays?' });
  await expect(days(third)).toHaveValue('13');
  await asked.getByLabel('Unpaid, days').selectOption({ label: 'Amir Haddad’s: 12' });
  await asked.getByRole('button', { name: 'Save with these' }).click();
  await expect(days(third)).toHaveValue('12');
  await expect(third.getByLabel('Paid at once, like by card')).toHaveValue('45');
});

test('a shipping rate is tried before it is saved, and a country is in one zone only', async ({ page, complaints }) => {
  complaints.expected.push(REFUSED);
  await open(page, '/shipping');
  await page.getByRole('button', { name: 'Add a zone' }).click();
  const zone = page.getByRole('region', { name: 'New zone' });
  await zone.getByLabel('Zone name').fill('Greenland');
  await page.getByRole('region', { name: 'Greenland' }).getByRole('combobox', { name: 'Countries' }).fill('Greenl');
  await page.getByRole('listbox', { name: 'Countries' }).getByRole('option', { name: 'Greenland' }).click();
  await page.getByRole('button', { name: 'Add a rate to Greenland' }).click();
  const rate = page.getByRole('group', { name: 'Rate: New rate' });
  await rate.getByLabel('Price').fill('31.00');
  await rate.getByLabel('Rate', { exact: true }).fill('Sledge');
  const trial = page.getByRole('region', { name: 'Try it' });
  await trial.getByLabel('Ship to').selectOption('GL');
  await expect(trial).toContainText('Sledge');
  await trial.getByLabel('Cart weighs').fill('400');
  await expect(trial).toContainText('Sledge');

  await save(page);
  await said(page, 'Shipping saved.');
  await expect(page.getByRole('region', { name: 'Greenland' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a zone' }).click();
  await page.getByRole('region', { name: 'New zone' }).getByRole('combobox', { name: 'Countries' }).fill('Greenl');
  await page.getByRole('listbox', { name: 'Countries' }).getByRole('option', { name: 'Greenland' }).click();
  await save(page);
  await expect(page.getByText(/Greenland is in “Greenland” already/)).toBeVisible();
  await open(page, '/shipping');
  await page.getByRole('button', { name: 'Remove the zone Greenland' }).click();
  await save(page);
  await said(page, 'Shipping saved.');
});

test('a tax is tried before it is saved', async ({ page }) => {
  await open(page, '/tax');
  await page.getByRole('button', { name: 'Add a rate' }).click();
  const rate = page.getByRole('group', { name: 'Rate: New rate' });
  await rate.getByLabel('Country').selectOption('CA');
  await rate.getByLabel('Region').selectOption({ label: 'Quebec' });
  await rate.getByLabel('Rate', { exact: true }).fill('9.975');
  await rate.getByLabel('Name').fill('QST');
  const trial = page.getByRole('region', { name: 'Try it' });
  await trial.getByLabel('Country').selectOption('CA');
  await expect(trial).not.toContainText('QST');
  await trial.getByLabel('Region').selectOption({ label: 'Quebec' });
  await expect(trial).toContainText('QST');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('group', { name: 'Rate: QST' })).toHaveCount(0);
});

test('a letter is shown, saved and sent in the words that the store chose', async ({ page, complaints }) => {
  complaints.expected.push(REFUSED);
  await open(page, '/mail');
  await page.getByRole('link', { name: 'Not paid in time' }).click();
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Heading').fill('Sorry, {{nobody}}');
  await save(page);
  await expect(page.getByText(/There is no {{nobody}}/)).toBeVisible();
  await page.getByLabel('Heading').fill('Sorry, {{name}}');
  await page.getByRole('button', { name: 'Show' }).click();
  const letter = page.frameLocator('iframe[name="letter-preview"]');
  await expect(letter.getByRole('heading', { name: 'Sorry, Robin Sample' })).toBeVisible();
  await save(page);
  await said(page, 'E-mail saved.');
  await page.getByRole('button', { name: 'Send a sample to myself' }).click();
  await said(page, 'A sample is on its way to admin@maren-ode.example');
  await page.getByRole('button', { name: 'Go back to our words' }).click();
  await expect(page.getByLabel('Heading')).toHaveValue('');
});

test('keys of a provider are set and removed by an owner alone, and never shown again', async ({ page, request }) => {
  const key = 'signing-key-of-a-store-that-nobody-reads-again';
  // Just signed in: it is believed that it is the owner.
  const cookie = await signInAs(request, FASHION, emailOf(FASHION, 'owner'));
  const [name, value] = cookie.split('=') as [string, string];
  await page.context().addCookies([{ name, value, domain: FASHION, path: '/' }]);
  await page.goto(at(FASHION, '/admin/settings/payments'));
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Signing key', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Set the key' }).click();
  await said(page, 'Signing key of Test payment set.');
  await expect(page.getByText(/by Olivia Grant, ends with gain/)).toBeVisible();
  const html = await (await ask(request, FASHION, '/admin/settings/payments', { headers: { Cookie: cookie } })).text();
  expect(html).toContain('ends with gain');
  expect(html).not.toContain(key);
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await said(page, 'Signing key of Test payment removed.');

  await open(page, '/payments', 'admin');
  await expect(page.getByText('Only an owner can change how the store is paid.')).toBeVisible();
  await expect(page.getByLabel('Signing key')).toHaveCount(0);
});

test('a legal page is made from a template, and chosen ones are linked on every page', async ({ page, request }) => {
  await open(page, '/legal');
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Imprint').selectOption({ label: 'Repairs, free for life' });
  await save(page);
  await said(page, 'Legal pages saved.');
  const footer = async () => /<footer[\s\S]*<\/footer>/.exec(await (await ask(request, FASHION, '/')).text())?.[0];
  expect(await footer()).toMatch(/href="\/pages\/repairs"[^>]*>\s*Imprint/);
  await undo(page);
  await said(page, 'Legal pages put back.');
  await page.getByRole('button', { name: 'Write terms' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Terms of sale' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete this page' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await said(page, 'Deleted “Terms of sale”.');
});

test('domains are listed, the primary one first', async ({ page }) => {
  await open(page, '/domains', 'viewer');
  await expect(page.getByRole('region', { name: 'One address' }).getByRole('listitem')).toContainText(FASHION);
  await expect(page.getByRole('region', { name: 'One address' })).toContainText('Primary');
});

test('a viewer reads settings and changes none', async ({ page }) => {
  await open(page, '/general', 'viewer');
  await expect(page.getByLabel('Store name')).toBeDisabled();
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).toHaveCount(0);
});

test('settings have no accessibility fault, in light or dark', async ({ page }) => {
  test.setTimeout(120_000);
  const pages = ['/general', '/payments', '/checkout', '/shipping', '/tax', '/mail', '/mail/order-paid', '/legal'];
  for (const [i, path] of ['', ...pages, '/domains'].entries()) {
    await page.emulateMedia({ colorScheme: i % 2 ? 'dark' : 'light' });
    await open(page, path, 'owner');
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
});
