import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { signIn } from './support/staff.ts';
import { at, ELECTRONICS } from './support/stores.ts';
import { expect, test } from './support/test.ts';

/* What every form of the admin does with script, tried on one of them; each test puts the settings back. */

const bar = (page: Page) => page.getByRole('region', { name: 'Unsaved changes' });
const minutes = (page: Page) => page.getByLabel('Paid at once, like by card');
const days = (page: Page) => page.getByLabel('Paid later, like by transfer');
const save = (page: Page) => bar(page).getByRole('button', { name: 'Save' }).click();
const said = (page: Page, words: string) => expect(page.locator('[data-toasts]').getByText(words)).toBeVisible();
const elsewhere = (page: Page) =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: /^Orders/ })
    .first();
const isSamePage = (page: Page) => expect(page.locator('body[data-seen]')).toHaveCount(1);

/** Opens the form, and marks its page. */
async function open(page: Page) {
  await signIn(page, ELECTRONICS, 'admin');
  await page.goto(at(ELECTRONICS, '/admin/settings'));
  await page.goto(at(ELECTRONICS, '/admin/settings/checkout'));
  await page.locator('body').evaluate((body) => body.setAttribute('data-seen', ''));
}

/** Takes back what was saved, from the toast that says so. */
async function undo(page: Page) {
  await page.locator('[data-toasts]').getByRole('button', { name: 'Undo' }).click();
  await said(page, 'Checkout settings put back.');
}

test('a form that is sent by its button stays where it is until it is right, and is saved without a question', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/status of 400/);
  const asked: string[] = [];
  page.on('dialog', (dialog) => (asked.push(dialog.type()), dialog.accept()));
  await open(page);
  const before = await minutes(page).inputValue();
  await minutes(page).fill('5');
  await days(page).fill('0');
  await save(page);
  await expect(minutes(page)).toBeFocused();
  await expect(minutes(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(minutes(page)).toHaveAccessibleDescription(/Enter a whole number from 10 to 1440/);
  await expect(page.getByRole('alert')).toContainText('2 fields need a change');
  await expect(days(page)).toHaveValue('0');
  await isSamePage(page);
  await expectAccessible(page);

  await minutes(page).fill('45');
  await days(page).fill('12');
  await save(page);
  await said(page, 'Checkout settings saved.');
  await expect(bar(page)).toBeHidden();
  await expect(minutes(page)).toHaveValue('45');
  await undo(page);
  await expect(minutes(page)).toHaveValue(before);
  await page.goBack();
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin/settings'));
  expect(asked, 'whether what was saved may be lost').toEqual([]);
});

test('what cannot be sent is kept and sent again, and what was typed is not lost by a link', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/ERR_FAILED/);
  const asked: string[] = [];
  page.on('dialog', (dialog) => (asked.push(dialog.type()), dialog.dismiss()));
  await open(page);
  await page.route('**/_actions/**', (route) => route.abort());
  await days(page).fill('21');
  await expect(bar(page)).toContainText('Paid later, like by transfer');
  await save(page);
  await expect(page.getByRole('alert')).toContainText('What you typed is kept.');
  await isSamePage(page);
  await page.unroute('**/_actions/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await said(page, 'Checkout settings saved.');
  await expect(days(page)).toHaveValue('21');
  await undo(page);

  await days(page).fill('22');
  await elsewhere(page).click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(days(page)).toHaveValue('22');
  await bar(page).getByRole('button', { name: 'Discard' }).click();
  await expect(bar(page)).toBeHidden();
  await elsewhere(page).click();
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin/orders'));
  expect(asked).toHaveLength(1);
});
