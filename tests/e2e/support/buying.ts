import type { Page } from 'playwright/test';
import { at, ELECTRONICS, FASHION } from './stores.ts';

type Shopper = { product: string; fields: Record<string, string>; state?: string };

/** What a shopper buys in each store, and where it goes. */
export const shoppers: Record<string, Shopper> = {
  [ELECTRONICS]: {
    product: '/products/hush-two',
    fields: { 'Street address': '2140 Kietzke Lane', City: 'Reno', 'ZIP code': '89502' },
    state: 'Nevada',
  },
  [FASHION]: {
    // The size there is most of: all of a run's purchases are of it.
    product: '/products/brest-top?size=m',
    fields: { 'Street and number': 'Torstraße 140', Postcode: '10119', 'Town or city': 'Berlin' },
  },
};

/** Puts one of the store's product into the cart and opens the checkout. */
export async function reachCheckout(page: Page, host: string): Promise<void> {
  await page.goto(at(host, shoppers[host]!.product));
  await page.getByRole('button', { name: /^Add to cart/ }).click();
  // With script the drawer says that it is there, without it the cart page opens.
  await page
    .getByText(/^Added: |^1 item\. /)
    .first()
    .waitFor();
  await page.goto(at(host, '/cart'));
  await page.getByRole('link', { name: 'Check out' }).click();
  await page.waitForURL('**/checkout');
}

export async function fillCheckout(page: Page, host: string): Promise<void> {
  const { fields, state } = shoppers[host]!;
  await page.getByLabel('Email').fill('dana@example.com');
  await page.getByLabel('Full name').fill('Dana Whitlock');
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text);
  if (state) await page.getByLabel('State').selectOption({ label: state });
}

/**
 * Presses "Place order"; where the sum was not known before, a second time, having been shown it. Ends on the page of the
 * test payment.
 */
export async function placeOrder(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: /^Place order/ }).click();
  await page.waitForLoadState();
  if (page.url().includes('/checkout')) await page.getByRole('button', { name: /^Place order, / }).click();
  await page.waitForURL('**/_dev/pay/**');
}
