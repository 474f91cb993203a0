import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { signIn, staffCookie } from './support/staff.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { expect, test } from './support/test.ts';

/** The draft is one of the store's: these tests take turns. */
test.describe.configure({ mode: 'serial' });

const kept = (page: Page) => expect(page.getByText('Saved, visible to nobody yet')).toBeVisible();
const preview = (page: Page) => page.frameLocator('iframe');

async function open(page: Page) {
  await signIn(page, FASHION, 'editor');
  await page.goto(at(FASHION, '/admin/appearance'));
}

async function publish(page: Page) {
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText(/^Published: /)).toBeVisible();
}

test('an editor changes the home page beside the real storefront, publishes it and brings back what was there', async ({
  page,
  request,
}) => {
  const before = await (await ask(request, FASHION, '/')).text();
  await open(page);
  await page.locator('.tree-name').first().click();
  await page.getByLabel('Heading', { exact: true }).fill('Wool for the first frost');
  await kept(page);
  await expect(preview(page).getByRole('heading', { name: 'Wool for the first frost' })).toBeVisible();
  expect(await (await ask(request, FASHION, '/')).text()).toBe(before);

  await publish(page);
  expect(await (await ask(request, FASHION, '/')).text()).toContain('Wool for the first frost');

  await page.reload();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(page.getByText('Version 1 is your draft now')).toBeVisible();
  await publish(page);
  expect(await (await ask(request, FASHION, '/')).text()).not.toContain('Wool for the first frost');
});

test('a colour shows at once, and one that cannot be read is not published', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'Theme' }).click();
  await page.getByLabel('Brand', { exact: true }).fill('#0b5fff');
  await page.getByLabel('Brand', { exact: true }).press('Tab');
  await kept(page);
  await expect
    .poll(() =>
      preview(page)
        .locator('html')
        .evaluate((html) => getComputedStyle(html).getPropertyValue('--c-brand')),
    )
    .toBe('#0b5fff');

  await page.getByLabel('Text', { exact: true }).first().fill('#eeeeee');
  await page.getByLabel('Text', { exact: true }).first().press('Tab');
  await expect(page.locator('.field-colour .error').first()).toHaveText(/Text on page has a contrast of/);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Publish' })).toBeDisabled();
  await page.getByRole('button', { name: 'Throw away' }).click();
  await expect(page.getByText('Changes thrown away')).toBeVisible();
});

test('a bar above every page, undone and done again', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'Bar' }).click();
  await page.getByLabel('Show the bar above every page').check();
  await page.getByLabel('Words', { exact: true }).fill('Free returns until January');
  await expect(preview(page).getByText('Free returns until January')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Words' }).click();
  await expect(page.getByLabel('Words', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: 'Redo: Words' }).click();
  await expect(preview(page).getByText('Free returns until January')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Throw away' }).click();
  await expect(page.getByText('Changes thrown away')).toBeVisible();
  await expect(page.getByLabel('Words', { exact: true })).toHaveValue('');
});

test('of two editors the second is told, and what was typed stays', async ({ page, browser }) => {
  await open(page);
  const other = await browser.newPage();
  await signIn(other, FASHION, 'owner');
  await other.goto(at(FASHION, '/admin/appearance'));
  for (const one of [page, other]) await one.locator('.tree-name').first().click();
  await page.getByLabel('Heading', { exact: true }).fill('First');
  await kept(page);
  await other.getByLabel('Heading', { exact: true }).fill('Second');
  await expect(other.getByText(/Edith Novak changed this meanwhile/)).toBeVisible();
  await expect(other.getByLabel('Heading', { exact: true })).toHaveValue('Second');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Throw away' }).click();
  await other.close();
});

test('drafts are for staff of the store alone', async ({ request }) => {
  const cookie = await staffCookie(request, FASHION, 'editor');
  const headers = { Cookie: cookie };
  const own = await ask(request, FASHION, '/admin/preview', { headers });
  expect(own.status()).toBe(200);
  expect(own.headers()['cache-control']).toBe('no-store');
  expect(own.headers()['x-frame-options']).toBe('SAMEORIGIN');
  expect(await own.text()).not.toContain('<script src');
  for (const [host, sent] of [
    [ELECTRONICS, headers],
    [FASHION, { Cookie: '' }],
  ] as const) {
    const answer = await ask(request, host, '/admin/preview', { headers: sent, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
  }
  for (const path of ['/admin/preview/admin', '/admin/preview/checkout', '/admin/preview/_dev/mail']) {
    expect((await ask(request, FASHION, path, { headers })).status()).toBe(404);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the studio in ${colorScheme} has no accessibility fault`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    for (const tab of ['Sections', 'Theme', 'Bar', 'History']) {
      await page.getByRole('tab', { name: tab }).click();
      if (tab === 'Sections') await page.locator('.tree-name').first().click();
      await expectAccessible(page);
    }
  });
}
