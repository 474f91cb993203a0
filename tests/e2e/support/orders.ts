import type { Page } from 'playwright/test';
import { fillCheckout, placeOrder, shoppers } from './buying.ts';
import { signIn } from './staff.ts';
import { at } from './stores.ts';
import type { Role } from '#features/staff/permissions.ts';

let bought = 0;

/** An address that nobody else buys with, in this run of this process. */
export const newShopper = (): string => `shopper-${process.pid}-${(bought += 1)}@example.com`;

/** Buys two pieces of the store's product and pays with the test payment. Answers the e-mail it was bought with. */
export async function buyTwo(page: Page, host: string, { pay = true } = {}): Promise<string> {
  const email = newShopper();
  for (const inCart of [/^Added: |^1 item\. /, /^Added: |^2 items\. /]) {
    await page.goto(at(host, shoppers[host]!.product));
    await page.getByRole('button', { name: /^Add to cart/ }).click();
    await page.getByText(inCart).first().waitFor();
  }
  await page.goto(at(host, '/checkout'));
  await fillCheckout(page, host);
  await page.getByLabel('Email').fill(email);
  await placeOrder(page);
  if (pay) {
    await page.getByRole('button', { name: 'Pay', exact: true }).click();
    await page.waitForURL('**/orders/*');
  }
  return email;
}

/** Opens the order of this shopper in the admin, as a member with this role. Answers its address. */
export async function openOrder(page: Page, host: string, email: string, role: Role = 'owner'): Promise<string> {
  await signIn(page, host, role);
  await page.goto(at(host, `/admin/orders?q=${encodeURIComponent(email)}`));
  await page.getByRole('table', { name: 'Orders' }).locator('a.cell-title').first().click();
  await page.waitForURL('**/admin/orders/*-*');
  // Without the list that it was opened from.
  const { origin, pathname } = new URL(page.url());
  return origin + pathname;
}
