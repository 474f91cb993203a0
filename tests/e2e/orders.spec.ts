import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { placeOrder, reachCheckout } from './support/buying.ts';
import { ask } from './support/direct.ts';
import { letterTo, linkIn } from './support/letters.ts';
import { buyTwo, newShopper, openOrder } from './support/orders.ts';
import { signIn, staffCookie } from './support/staff.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const REFUSED = /status of 4(00|04|09|22)/;
const state = (page: Page, words: string) => page.getByRole('banner').or(page.locator('.page-head')).getByText(words);
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });

test(
  'an order is sent in two parcels and refunded in part; the shopper sees and reads all of it',
  { tag: NO_JAVASCRIPT },
  async ({ page, request, complaints }) => {
    complaints.expected.push(REFUSED);
    const email = await buyTwo(page, ELECTRONICS);
    const shopPage = page.url();
    await openOrder(page, ELECTRONICS, email);
    await expect(state(page, 'To send').first()).toBeVisible();

    await page.getByRole('link', { name: 'Send 2 pieces' }).click();
    const pieces = page.getByRole('textbox', { name: /^Pieces of/ });
    await pieces.fill('3');
    await page.getByRole('button', { name: 'Send parcel' }).click();
    await expect(page.getByText('Only 2 to send')).toBeVisible();
    await pieces.fill('1');
    await page.getByLabel('Carrier').fill('DHL');
    await page.getByLabel('Tracking number').fill('JD0146');
    await page.getByRole('button', { name: 'Send parcel' }).click();
    await expect(page.getByText('Sent 1 piece', { exact: true })).toBeVisible();
    await expect(state(page, 'Sent in part').first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'DHL JD0146' })).toHaveAttribute('href', /AWB=JD0146$/);
    expect(await letterTo(request, ELECTRONICS, email, 2)).toContain('A part of your order is on its way');

    await page.getByRole('link', { name: 'Send 1 piece' }).click();
    await page.getByRole('button', { name: 'Send parcel' }).click();
    await expect(state(page, 'Sent').first()).toBeVisible();

    await page.getByRole('link', { name: 'Refund' }).click();
    await page.getByRole('textbox', { name: /^Pieces of .*, sent/ }).fill('1');
    await page.getByLabel('Why').fill('It arrived broken');
    await page.getByRole('button', { name: 'Give money back' }).click();
    await expect(page.getByText(/^Gave back \$247\.9\d$/)).toBeVisible();
    await expect(state(page, 'Refunded in part').first()).toBeVisible();
    await expect(timeline(page)).toContainText('began a refund of $247.9');
    expect(await letterTo(request, ELECTRONICS, email, 4)).toContain('It arrived broken');

    await page.goto(shopPage);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('It is on its way');
    await expect(page.getByRole('region', { name: 'Parcel 1' })).toContainText('DHL JD0146');
    await expect(page.getByRole('region', { name: 'Money back' })).toContainText('given back to what you paid with');
  },
);

test(
  'an order is picked up: nothing is asked that a parcel would need, and everybody is told where it waits',
  { tag: NO_JAVASCRIPT },
  async ({ page, request, javaScriptEnabled, complaints }) => {
    complaints.expected.push(REFUSED);
    const email = newShopper();
    await reachCheckout(page, FASHION);
    await page.getByRole('radio', { name: /^Pick up in Torstraße/ }).check();
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Use this way' }).click();
    await expect(page.getByText('Sat 11–17')).toBeVisible();
    await expect(page.getByLabel('Postcode')).toBeHidden();
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Full name').fill('Dana Whitlock');
    await placeOrder(page);
    await page.getByRole('button', { name: 'Pay', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('being put aside, Dana');
    await expect(page.getByText('Ring at the workshop door')).toBeVisible();
    const shopPage = page.url();
    await openOrder(page, FASHION, email);
    await page.getByRole('button', { name: 'Ready for pick-up' }).click();
    await expect(page.getByText('Ready since')).toBeVisible();
    expect(await letterTo(request, FASHION, email, 2)).toContain('Ring at the workshop door');
    await page.getByRole('button', { name: 'Picked up', exact: true }).click();
    await expect(page.getByText('Handed over', { exact: true })).toBeVisible();
    await page.goto(shopPage);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('You have it, Dana');
  },
);

test('one goes from order to order in a list, and takes the list along as a file', async ({ page }) => {
  const [first, second] = [await buyTwo(page, FASHION, { pay: false }), await buyTwo(page, FASHION, { pay: false })];
  await openOrder(page, FASHION, second);
  const name = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
  // The two of this shopper's family of addresses, the oldest first.
  await page.goto(at(FASHION, `/admin/orders?q=${first.split('-')[1]}&sort=placed`));
  await page.getByRole('table', { name: 'Orders' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: /^Previous order/ }).click();
  await expect(page.getByText(first).first()).toBeVisible();
  await page.getByRole('link', { name: /^Next order/ }).click();
  await expect(page.getByText(second).first()).toBeVisible();
  await page.getByRole('link', { name: 'Back to orders' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search orders' })).toHaveValue(first.split('-')[1]!);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toMatch(/^Order,Placed,/);
  expect(file.indexOf(first)).toBeGreaterThan(0);
  expect(file.indexOf(second)).toBeGreaterThan(file.indexOf(first));
});

test('the sum of a refund follows what is typed, and the rest of the money stays', async ({ page, complaints }) => {
  complaints.expected.push(REFUSED);
  const email = await buyTwo(page, FASHION);
  await openOrder(page, FASHION, email);
  // What is typed before the script is there is kept.
  const woken = Promise.withResolvers<void>();
  await page.route(/RefundLines/, async (route) => {
    await woken.promise;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Refund' }).click();
  await page.getByLabel('An amount besides').fill('1.00');
  woken.resolve();
  await expect(page.getByText('goes back, with')).toBeVisible();
  await expect(page.locator('.o-sum b')).toHaveText('€1.00');
  await page.getByLabel('An amount besides').fill('99999');
  await expect(page.getByText(/^Together at most €/)).toBeVisible();
  await page.getByRole('button', { name: 'Give money back' }).click();
  await expect(page.getByText(/^Together at most €.*: more was not paid/).last()).toBeVisible();
  await page.getByLabel('An amount besides').fill('1.01');
  await page.getByRole('button', { name: 'Give money back' }).click();
  await expect(page.getByText('Giving back €1.01 failed')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Refunds' })).toContainText('The bank refused it.');
});

test('a refund that is late is over when the provider says so', async ({ page, complaints }) => {
  complaints.expected.push(REFUSED);
  const email = await buyTwo(page, FASHION);
  const order = await openOrder(page, FASHION, email);
  await page.getByRole('link', { name: 'Refund' }).click();
  await page.getByLabel('An amount besides').fill('5.02');
  await page.getByRole('button', { name: 'Give money back' }).click();
  const refunds = page.getByRole('region', { name: 'Refunds' });
  await expect(refunds).toContainText('On its way');
  const [path] = /\/_dev\/refunds\/[\w-]+/.exec(await refunds.innerText()) ?? [];
  await page.goto(at(FASHION, path));
  await page.getByRole('button', { name: 'Give it back' }).click();
  await page.goto(order);
  await expect(refunds).toContainText('Given back');
});

test('an order is edited: the difference is shown, saved and given back', async ({ page, request, complaints }) => {
  complaints.expected.push(REFUSED);
  const email = await buyTwo(page, ELECTRONICS);
  await openOrder(page, ELECTRONICS, email);
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('searchbox', { name: 'Find a product' }).fill('braid cable');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: /^Add Braid 240 USB-C cable Coral, 2 m/ }).click();
  await page.getByRole('textbox', { name: /^Pieces of Hush Two/ }).fill('1');
  await page.getByRole('button', { name: 'Work out the difference' }).click();
  const difference = page.getByRole('region', { name: 'What it costs then' });
  await expect(difference).toContainText('−$');
  await expect(difference).toContainText('are then to be given back');
  await page.getByRole('button', { name: 'Save the order' }).click();
  await expect(page.getByText('Saved the order')).toBeVisible();
  await expect(timeline(page)).toContainText('added 1 × Braid 240 USB-C cable, Coral, 2 m');
  await expect(page.getByRole('region', { name: 'Refunds' })).toContainText('The difference after an edit');
  await expect(page.getByRole('region', { name: 'Payment' })).toContainText('Left to pay');
  expect(await letterTo(request, ELECTRONICS, email, 2)).toBeTruthy();
});

test('an order is cancelled with its money back and its stock on the shelf', async ({ page, complaints }) => {
  complaints.expected.push(REFUSED);
  const email = await buyTwo(page, FASHION);
  const shopPage = page.url();
  await openOrder(page, FASHION, email);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('link', { name: 'Cancel order' }).click();
  await page.getByLabel('Why').fill('Ordered twice');
  await page.getByRole('button', { name: 'Cancel order' }).click();
  await expect(state(page, 'Cancelled').first()).toBeVisible();
  await expect(state(page, 'Refunded').first()).toBeVisible();
  await expect(timeline(page)).toContainText('cancelled it and put its stock back');
  await page.goto(shopPage);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This order was cancelled');
});

test('of two tabs with one order the second is told, and sends nothing', async ({ page, context, complaints }) => {
  complaints.expected.push(REFUSED);
  const email = await buyTwo(page, FASHION);
  const order = await openOrder(page, FASHION, email);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`${order}/send`);
    await tab.getByRole('textbox', { name: /^Pieces of/ }).fill('1');
  }
  await page.getByRole('button', { name: 'Send parcel' }).click();
  await expect(page.getByText('Sent 1 piece', { exact: true })).toBeVisible();
  await other.getByRole('button', { name: 'Send parcel' }).click();
  await expect(other.getByRole('alert')).toContainText('Somebody changed this order meanwhile');
  await page.reload();
  await expect(page.getByRole('link', { name: 'Send 1 piece' })).toBeVisible();
});

test('a form that is sent again by the back button sends one parcel', async ({ page, request, complaints }) => {
  complaints.expected.push(REFUSED);
  const email = await buyTwo(page, FASHION);
  const order = await openOrder(page, FASHION, email);
  await page.goto(`${order}/send`);
  const fields = await page
    .locator('form#send')
    .evaluate((form: HTMLFormElement) =>
      Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])),
    );
  const post = async () => {
    const Cookie = await staffCookie(request, FASHION, 'owner');
    const path = `${new URL(order).pathname}/send?_action=admin.fulfilment.send`;
    const headers = { Cookie, Origin: at(FASHION).slice(0, -1) };
    return (await ask(request, FASHION, path, { method: 'POST', form: fields, headers, maxRedirects: 0 })).status();
  };
  expect(await Promise.all([post(), post(), post()])).toEqual([303, 303, 303]);
  await page.goto(order);
  await expect(page.getByRole('region', { name: /^Parcel/ })).toHaveCount(1);
});

test('an order is marked as paid, sent from the list, and its receipt sent again', async ({
  page,
  request,
  complaints,
}) => {
  complaints.expected.push(REFUSED);
  const email = await buyTwo(page, FASHION, { pay: false });
  const order = await openOrder(page, FASHION, email);
  await expect(page.getByRole('button', { name: /^Send 2 pieces/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: /^Mark €.* as paid/ }).click();
  await expect(state(page, 'Paid').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Send 2 pieces' })).toBeVisible();

  await page.goto(at(FASHION, `/admin/orders?q=${encodeURIComponent(email)}`));
  await page.getByRole('checkbox', { name: /MO-/ }).check();
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(page.getByText('Sent 1 order')).toBeVisible();
  expect(await letterTo(request, FASHION, email, 2)).toContain('on its way');

  await page.goto(order);
  await expect(state(page, 'Sent').first()).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Send an e-mail again' }).click();
  await page.getByRole('button', { name: 'Receipt' }).click();
  await expect(page.getByText(`Sent again to ${email}`)).toBeVisible();
  await letterTo(request, FASHION, email, 3);
});

test(
  'staff put an order together, and the customer pays it',
  { tag: NO_JAVASCRIPT },
  async ({ page, request, complaints }) => {
    complaints.expected.push(REFUSED);
    const email = newShopper();
    await signIn(page, FASHION, 'owner');
    await page.goto(at(FASHION, '/admin/orders'));
    await page.getByRole('button', { name: 'Create order' }).click();
    await page.getByRole('searchbox', { name: 'Find a product' }).fill('scarf');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.waitForURL('**find=scarf');
    await page
      .getByRole('button', { name: /^Add .*[Ss]carf/ })
      .first()
      .click();
    await expect(page.getByRole('textbox', { name: /^Pieces of/ })).toHaveValue('1');
    await page.getByRole('button', { name: 'Make the order and ask to pay' }).click();
    await expect(page.getByText('Enter an email address').first()).toBeVisible();
    await page.getByLabel('E-mail').fill(email);
    for (const [label, text] of [
      ['Full name', 'Mina Brandt'],
      ['Street and number', 'Torstraße 140'],
      ['Postcode', '10119'],
      ['Town or city', 'Berlin'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Make the order and ask to pay' }).click();
    await page.waitForURL('**/admin/orders/*-*');
    await expect(state(page, 'Awaiting payment').first()).toBeVisible();
    await expect(page.getByText('made by staff')).toBeVisible();

    await page.goto(at(FASHION, linkIn(await letterTo(request, FASHION, email))));
    await page.getByRole('button', { name: /^Pay/ }).click();
    await page.getByRole('button', { name: 'Pay', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('It is paid');
  },
);

test('a draft takes nothing that the store does not have, and no price that cannot be added up', async ({
  request,
}) => {
  const draft = crypto.randomUUID();
  const headers = { Cookie: await staffCookie(request, FASHION, 'owner'), Origin: at(FASHION).slice(0, -1) };
  const post = (path: string, form: Record<string, string>) =>
    ask(request, FASHION, path, { method: 'POST', form, headers, maxRedirects: 0 });
  expect((await post('/admin/orders?_action=admin.drafts.begin', { key: draft })).status()).toBe(303);

  const page = `/admin/orders/drafts/${draft}`;
  const [, version = ''] = /name="version" value="(\d+)"/.exec(
    await (await ask(request, FASHION, page, { headers })).text(),
  )!;
  const save = (fields: Record<string, string>) =>
    post(`${page}?_action=admin.drafts.save`, { draftId: draft, version, ...fields });
  expect((await save({ add: crypto.randomUUID() })).status()).toBe(409);
  const refused = await save({ shippingPrice: '90071992547409.91', email: 'mina@example.com' });
  expect(refused.status()).toBe(422);
  expect(await refused.text()).toContain('value="mina@example.com"');
});

test('who sends sees no prices; who looks changes nothing; another store’s order is not there', async ({
  page,
  request,
  complaints,
}) => {
  complaints.expected.push(REFUSED, /status of 403/);
  const email = await buyTwo(page, ELECTRONICS);
  const order = await openOrder(page, ELECTRONICS, email, 'fulfilment');
  const seen = async (path: string) => {
    await page.goto(path);
    return page.content();
  };
  // Nor the way to the shopper's page of it, which shows amounts.
  for (const path of [at(ELECTRONICS, '/admin/orders'), order, `${order}/send`, `${order}/cancel`])
    expect(await seen(path), path).not.toMatch(/\$\d|href="\/orders\//);
  for (const path of ['/refund', '/invoice', '/edit']) expect(await seen(order + path)).toContain('Your role does not');

  await openOrder(page, ELECTRONICS, email, 'viewer');
  for (const name of [/^Send/, /^Refund/, /^Edit/, /^Post/, /^Save tags/])
    await expect(
      page.getByRole('main').getByRole('button', { name }).or(page.getByRole('main').getByRole('link', { name })),
    ).toHaveCount(0);

  const { pathname } = new URL(order);
  const headers = { Cookie: await staffCookie(request, FASHION, 'owner') };
  for (const path of ['', '/send', '/refund', '/edit', '/cancel', '/invoice'])
    expect((await ask(request, FASHION, pathname + path, { headers })).status(), path).toBe(404);
});

test('every page of orders is accessible, in light or dark', async ({ page, complaints }) => {
  test.setTimeout(120_000);
  complaints.expected.push(REFUSED);
  const email = await buyTwo(page, ELECTRONICS);
  const order = await openOrder(page, ELECTRONICS, email);
  const orders = at(ELECTRONICS, '/admin/orders');
  const ofOrder = ['', '/send', '/refund', '/edit?find=cable', '/cancel', '/invoice'].map((path) => order + path);
  const slips = `${orders}/packing-slips?selected=${order.split('/').at(-1)}`;
  await page.goto(orders);
  await page.getByRole('button', { name: 'Create order' }).click();
  await page.waitForURL('**/drafts/*');
  for (const [i, address] of [page.url(), orders, `${orders}/drafts`, slips, ...ofOrder].entries()) {
    await page.emulateMedia({ colorScheme: i % 2 ? 'dark' : 'light' });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
});
