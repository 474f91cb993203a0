import { expectAccessible } from './support/accessibility.ts';
import { at, ELECTRONICS } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const PARTS = '/_dev/admin-components';
const LIST = '/_dev/admin-components/list';

for (const [colorScheme, width] of [
  ['light', 390],
  ['dark', 1280],
] as const) {
  test.describe(`in ${colorScheme} at ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test('every part is accessible', async ({ page }) => {
      await page.goto(at(ELECTRONICS, PARTS));
      await expect(page.getByRole('textbox', { name: 'Description' })).toBeVisible();
      await expectAccessible(page);
    });

    test('so are a list, a menu of it and a dialog', async ({ page }) => {
      await page.goto(at(ELECTRONICS, `${LIST}?sent=no`));
      await expectAccessible(page);
      await page.getByRole('button', { name: /^Fulfilment/ }).click();
      await expect(page.getByRole('checkbox', { name: 'To send' })).toBeChecked();
      await expectAccessible(page);
      await page.goto(at(ELECTRONICS, PARTS));
      await page.getByRole('button', { name: 'Delete…' }).click();
      await expect(page.getByRole('alertdialog', { name: /Delete “Moss/ })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('a list is filtered, sorted and paged by its address', { tag: NO_JAVASCRIPT }, async ({ page }) => {
  await page.goto(at(ELECTRONICS, LIST));
  const rows = page.getByRole('table', { name: 'Orders' }).locator('tbody tr');
  await expect(rows).toHaveCount(50);
  await expect(rows.first()).toContainText('#4119');
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByText('51–100')).toBeVisible();
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByText('101–120')).toBeVisible();
  await page.getByRole('link', { name: 'Previous page' }).click();
  await expect(rows.first()).toContainText('#4069');

  await page.getByRole('link', { name: 'Order', exact: true }).click();
  await expect(rows.first()).toContainText('#4000');
  await expect(page.getByRole('columnheader', { name: 'Order' })).toHaveAttribute('aria-sort', 'ascending');

  await page.getByRole('button', { name: 'Fulfilment' }).click();
  await page.getByRole('checkbox', { name: 'Sent', exact: true }).check();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(rows).toHaveCount(40);
  expect(new URL(page.url()).searchParams.get('sort')).toBe('number');
  await page.getByRole('searchbox', { name: 'Search orders' }).fill('nobody');
  await page.getByRole('searchbox', { name: 'Search orders' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'No orders like that' })).toBeVisible();
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(rows).toHaveCount(50);
});

test('selecting rows raises the bar', { tag: NO_JAVASCRIPT }, async ({ page }) => {
  await page.goto(at(ELECTRONICS, LIST));
  const bar = page.getByRole('region', { name: 'Actions for selected orders' });
  await expect(bar).toBeHidden();
  await page.getByRole('checkbox', { name: 'Select #4119' }).check();
  await expect(bar).toBeVisible();
});

test('rows are selected by the page and by range, and counted', async ({ page }) => {
  await page.goto(at(ELECTRONICS, LIST));
  await page.getByRole('checkbox', { name: 'Select #4119' }).check();
  await page.getByRole('checkbox', { name: 'Select #4116' }).click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 selected')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await expect(page.getByText('50 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await expect(page.getByText('50 selected')).toBeHidden();
});

test('what cannot be used says why', { tag: NO_JAVASCRIPT }, async ({ page }) => {
  await page.goto(at(ELECTRONICS, PARTS));
  const button = page.getByRole('button', { name: 'Cancel order' }).first();
  await expect(button).toHaveAccessibleDescription(/Two mugs were sent/);
  await button.press('Enter');
  await expect(page.getByText('Refund the ones that are left instead.').first()).toBeVisible();
});

test('dialogs and menus open and close by keyboard', { tag: NO_JAVASCRIPT }, async ({ page }) => {
  await page.goto(at(ELECTRONICS, PARTS));
  const opener = page.getByRole('button', { name: 'Delete…' });
  await opener.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.getByRole('button', { name: 'More actions' }).press('Enter');
  await expect(page.getByRole('button', { name: /Print packing slip/ }).first()).toBeVisible();
});

test('Escape keeps a dialog in which something was typed', async ({ page }) => {
  await page.goto(at(ELECTRONICS, PARTS));
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('textbox', { name: 'Type moss to delete' }).fill('mo');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeVisible();
});

test('a combobox takes what is chosen, created and taken off', async ({ page }) => {
  await page.goto(at(ELECTRONICS, PARTS));
  const collections = page.getByRole('combobox', { name: 'Collections' });
  await collections.fill('table');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Table linen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove Under €30' })).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('button', { name: 'Remove Table linen' })).toBeHidden();

  const tags = page.getByRole('combobox', { name: 'Tags' });
  await tags.fill('gift wrap');
  await page.keyboard.press('Enter');
  await expect(page.locator('input[type=hidden][name=tags]')).toHaveValue('gift wrap');
});

test('the editor writes the HTML of its field', async ({ page }) => {
  await page.goto(at(ELECTRONICS, PARTS));
  const editor = page.getByRole('textbox', { name: 'Description' });
  await editor.scrollIntoViewIfNeeded();
  await expect(page.getByRole('toolbar', { name: 'Style of Description' })).toBeVisible();
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('Made by hand');
  const field = page.locator('textarea[name=description]');
  await expect(field).toHaveValue(/Made by hand/);
  await page.getByRole('toolbar', { name: 'Style of Description' }).getByRole('button', { name: 'Quote' }).click();
  await expect(field).toHaveValue(/^<blockquote>.*Made by hand.*<\/blockquote>/);
});

test('the editor leaves a table alone, as HTML', async ({ page }) => {
  await page.goto(at(ELECTRONICS, PARTS));
  await page.getByRole('textbox', { name: 'With a table' }).scrollIntoViewIfNeeded();
  await expect(page.getByText('Has table, td, tr, which is edited as HTML.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'With a table' })).toHaveValue(
    '<table><tr><td>250 ml</td></tr></table>',
  );
});

test('a chart shows its figures as a table, and at the pointer', async ({ page }) => {
  await page.goto(at(ELECTRONICS, PARTS));
  await page.getByText('Show as table').click();
  const row = page.getByRole('region', { name: 'Net sales as a table' }).getByRole('row', { name: /^21 Nov/ });
  await expect(row).toContainText('$1,253.00');
  await page.locator('.chart.wide .hit').nth(18).hover();
  await expect(page.locator('.chart-tip')).toContainText('$1,253.00');
});
