import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { signIn, staffCookie } from './support/staff.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

async function open(page: Page, path: string, role: 'editor' | 'viewer' = 'editor') {
  await signIn(page, ELECTRONICS, role);
  await page.goto(at(ELECTRONICS, path));
}

test(`an editor writes a page, publishes it, changes its address and deletes it ${NO_JAVASCRIPT}`, async ({
  page,
  request,
  javaScriptEnabled,
  complaints,
}) => {
  complaints.expected.push(/status of 4(?:00|22)/);
  const slug = javaScriptEnabled === false ? 'care-guide' : 'repair-guide';
  const title = javaScriptEnabled === false ? 'Care guide' : 'Repair guide';
  await open(page, '/admin/pages');
  await page.getByRole('link', { name: 'New page' }).click();
  await page.getByRole('button', { name: 'Make the page' }).click();
  await expect(page.getByText('Give the page a title')).toBeVisible();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Make the page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await page.waitForLoadState('networkidle');
  await page.getByLabel('Summary').fill('How to look after it.');
  await page.getByRole('region', { name: 'Unsaved changes' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/changed this page/)).toBeVisible();
  expect((await ask(request, ELECTRONICS, `/pages/${slug}`)).status()).toBe(404);

  // What is on the screen goes out, not what was saved before.
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Summary').fill('How to look after it, year after year.');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published. Shoppers see it now.')).toBeVisible();
  expect(await (await ask(request, ELECTRONICS, `/pages/${slug}`)).text()).toContain('year after year.');
  await expect(page.getByLabel('Summary')).toHaveValue('How to look after it, year after year.');
  expect((await ask(request, FASHION, `/pages/${slug}`)).status()).toBe(404);

  await page.getByRole('button', { name: 'Delete this page' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText(`Deleted “${title}”.`)).toBeVisible();
  expect((await ask(request, ELECTRONICS, `/pages/${slug}`)).status()).toBe(404);
});

test('a script that is written into a page never reaches a shopper', async ({ page, request }) => {
  await open(page, '/admin/pages');
  await page.getByRole('link', { name: 'Returns' }).click();
  const before = await (await ask(request, ELECTRONICS, '/pages/returns')).text();
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  const answer = await ask(request, ELECTRONICS, `/admin/pages/${id}?_action=admin.pages.save`, {
    method: 'POST',
    form: {
      page: id,
      seen: '0',
      title: 'Returns',
      slug: 'returns',
      bodyHtml: '<p onclick="x()">Hi<script>x()</script></p>',
    },
    headers: { Origin: at(ELECTRONICS).slice(0, -1), Cookie: await staffCookie(request, ELECTRONICS, 'editor') },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  await page.reload();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published. Shoppers see it now.')).toBeVisible();
  const shown = await (await ask(request, ELECTRONICS, '/pages/returns')).text();
  expect(shown).toContain('<p>Hi</p>');
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(page.getByText('Version 1 is the draft now')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published. Shoppers see it now.')).toBeVisible();
  const words = (html: string) => /<article[\s\S]*?<\/article>/.exec(html)?.[0].replace(/Last changed[^<]*/, '');
  expect(words(await (await ask(request, ELECTRONICS, '/pages/returns')).text())).toBe(words(before));
});

test('menus are nested, moved and published', async ({ page, request }) => {
  await open(page, '/admin/menus');
  await page.getByRole('button', { name: 'Add a link below Chargers' }).click();
  await page.getByLabel('Words of link 1').nth(1).fill('By power');
  await expect(page.getByText('Saved, visible to nobody yet')).toBeVisible();
  expect(await (await ask(request, ELECTRONICS, '/')).text()).not.toContain('By power');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published: Menus. Shoppers see it now.')).toBeVisible();
  expect(await (await ask(request, ELECTRONICS, '/')).text()).toContain('By power');

  await page.reload();
  await page.getByRole('button', { name: 'Remove By power' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published: Menus. Shoppers see it now.')).toBeVisible();
});

test('a viewer reads and changes nothing', async ({ page, complaints }) => {
  complaints.expected.push(/403/);
  await open(page, '/admin/menus', 'viewer');
  await expect(page.getByLabel('Words of link 1').first()).toBeDisabled();
  await page.goto(at(ELECTRONICS, '/admin/pages'));
  await expect(page.getByRole('link', { name: 'New page' })).toHaveCount(0);
  await page.goto(at(ELECTRONICS, '/admin/pages/new'));
  await expect(page.getByRole('heading', { name: 'Your role does not include this' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pages and menus in ${colorScheme} have no accessibility fault`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/admin/pages', '/admin/pages/new', '/admin/menus']) {
      await open(page, path);
      await expectAccessible(page);
    }
    await page.goto(at(ELECTRONICS, '/admin/pages'));
    await page.getByRole('link', { name: 'About' }).first().click();
    await expectAccessible(page);
  });
}
