import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { fillCheckout, placeOrder, reachCheckout } from './support/buying.ts';
import { runScheduled } from './support/scheduled.ts';
import { signIn } from './support/staff.ts';
import { at, ELECTRONICS } from './support/stores.ts';
import { expect, test } from './support/test.ts';

/** Buys something and pays for it, as a shopper. */
async function buy(page: Page, host: string): Promise<void> {
  await reachCheckout(page, host);
  await fillCheckout(page, host);
  await placeOrder(page);
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('paid');
}

test.describe.configure({ mode: 'serial' });

test('a sale is in the figures, and each figure leads to what it counts', async ({ page }) => {
  await buy(page, ELECTRONICS);
  await runScheduled();
  await signIn(page, ELECTRONICS, 'owner');
  await page.goto(at(ELECTRONICS, '/admin?period=today'));
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Orders: [1-9]\d*, see what is counted/ })).toHaveAttribute(
    'href',
    /\/admin\/orders\?payment=paid&payment=part&payment=refunded&from=\d{4}-\d\d-\d\d&until=/,
  );
  await expect(page.getByRole('link', { name: /^[1-9].* to send/ })).toHaveAttribute('href', /view=to-send/);
  await expect(page.getByRole('region', { name: 'Best sellers' }).getByRole('row')).not.toHaveCount(1);
  await page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: '7 days' }).click();
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin?period=7'));
  await page.getByRole('link', { name: 'Conversion', exact: true }).click();
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin?period=7&show=conversion'));
  await page.getByText('Show as table').click();
  await expect(page.getByRole('region', { name: 'Conversion as a table' }).getByRole('row')).toHaveCount(8);
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test.describe(`in ${colorScheme} at ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test('the dashboard is accessible', async ({ page }) => {
      await signIn(page, ELECTRONICS, 'owner');
      await page.goto(at(ELECTRONICS, '/admin'));
      await expect(page.getByRole('region', { name: 'Sales' })).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
}

test('a role sees no figures that it may not read', async ({ page }) => {
  await signIn(page, ELECTRONICS, 'fulfilment');
  await page.goto(at(ELECTRONICS, '/admin'));
  await expect(page.getByRole('region', { name: 'Orders to handle' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sales' })).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText('$');
  await signIn(page, ELECTRONICS, 'editor');
  await page.goto(at(ELECTRONICS, '/admin'));
  await expect(page.getByRole('region', { name: 'Orders to handle' })).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText('$');
});
