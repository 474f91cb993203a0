import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { signIn, staffCookie } from './support/staff.ts';
import { at, ELECTRONICS } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const LIST = '/_dev/admin-components/list';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the palette finds products, places and what the page can do', async ({ page }) => {
      await signIn(page, ELECTRONICS, 'owner');
      await page.goto(at(ELECTRONICS, '/admin'));
      await page.keyboard.press('ControlOrMeta+k');
      const palette = page.getByRole('dialog', { name: 'Search and commands' });
      await expect(palette.getByRole('option', { name: 'Orders' })).toBeVisible();
      await expectAccessible(page);
      await palette.getByRole('combobox').fill('braid');
      const product = palette.getByRole('group', { name: 'Products' }).getByRole('option').first();
      await expect(product).toContainText('Braid');
      await expectAccessible(page);
      await palette.getByRole('combobox').fill('nothing like that');
      await expect(palette.getByText('Nothing found for “nothing like that”.')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(palette).toBeHidden();
    });
  });
}

test('the palette opens from the side, and goes where it is told', async ({ page, complaints }) => {
  complaints.expected.push(/404/);
  await signIn(page, ELECTRONICS, 'owner');
  await page.goto(at(ELECTRONICS, '/admin'));
  await page.getByRole('button', { name: /Search or jump to/ }).click();
  // At once, before the palette has come.
  await page.keyboard.type('view sto');
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toHaveValue('view sto');
  await expect(page.getByRole('option', { name: 'View store' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(at(ELECTRONICS, '/'));
});

test('the palette tells a role only what it may read', async ({ request }) => {
  const entries = async (role: 'owner' | 'editor' | null, q = '') => {
    const headers = { Cookie: role ? await staffCookie(request, ELECTRONICS, role) : '' };
    const answer = await ask(request, ELECTRONICS, `/admin/search.json?q=${q}`, { headers, maxRedirects: 0 });
    return { status: answer.status(), text: await answer.text() };
  };
  expect((await entries('owner')).text).toContain('/admin/customers');
  expect((await entries('editor')).text).not.toContain('/admin/customers');
  expect((await entries('editor', 'folio')).text).toContain('Folio e-reader with cover","href":"/admin/products/');
  expect((await entries(null)).status).toBe(303);
});

test.describe('keys', () => {
  test('move through a list, select in it and search it', async ({ page }) => {
    await page.goto(at(ELECTRONICS, LIST));
    await page.keyboard.press('j');
    await expect(page.getByRole('link', { name: '#4119' })).toBeFocused();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await expect(page.getByText('3 selected')).toBeVisible();
    await page.keyboard.press('k');
    await expect(page.getByRole('link', { name: '#4118' })).toBeFocused();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Search orders' })).toBeFocused();
    await page.keyboard.type('jx');
    await expect(page.getByText('3 selected')).toBeVisible();
  });

  test('go somewhere after G, and are listed', async ({ page, complaints }) => {
    complaints.expected.push(/404/);
    await signIn(page, ELECTRONICS, 'owner');
    await page.goto(at(ELECTRONICS, LIST));
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet.getByText('Go to orders')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await expect(page).toHaveURL(at(ELECTRONICS, '/admin'));
  });

  test('that are single letters can be switched off', async ({ page }) => {
    await page.goto(at(ELECTRONICS, LIST));
    await page.keyboard.press('?');
    await page.getByRole('switch', { name: 'Single letters' }).uncheck();
    await page.reload();
    await page.keyboard.press('j');
    await expect(page.getByRole('link', { name: '#4119' })).not.toBeFocused();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible();
  });
});

test('light and dark are chosen for this browser', { tag: NO_JAVASCRIPT }, async ({ page }) => {
  await signIn(page, ELECTRONICS, 'owner');
  await page.goto(at(ELECTRONICS, '/admin'));
  const root = page.locator('html');
  await expect(root).not.toHaveAttribute('data-theme');
  await page.getByRole('button', { name: 'Olivia Grant' }).click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.goto(at(ELECTRONICS, '/admin'));
  await expect(root).toHaveAttribute('data-theme', 'dark');
  const style = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(style).toBe('rgb(13, 14, 15)');
  await page.getByRole('button', { name: 'Olivia Grant' }).click();
  await page.getByRole('button', { name: 'System' }).click();
  await expect(root).not.toHaveAttribute('data-theme');
});
