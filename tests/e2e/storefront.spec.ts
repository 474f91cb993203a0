import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const pages: Record<string, string[]> = {
  [ELECTRONICS]: [
    '/',
    '/categories/audio',
    '/collections/new-arrivals',
    '/products/arc-100',
    '/search?q=charger',
    '/pages/shipping',
  ],
  [FASHION]: [
    '/',
    '/categories/clothing',
    '/collections/new-arrivals',
    '/products/backpack',
    '/search?q=wool',
    '/pages/about',
  ],
};

for (const [host, paths] of Object.entries(pages)) {
  for (const path of [...paths, '/search?q=xyzzy', '/cart']) {
    for (const width of [390, 1280]) {
      test(`${host}${path} at ${width} px has no accessibility fault and does not scroll sideways`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        const response = await page.goto(at(host, path));
        expect(response?.status()).toBe(200);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await expectAccessible(page);
      });
    }
  }

  test(`every link on the home page of ${host} leads somewhere`, async ({ page, request }) => {
    await page.goto(at(host));
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')!.split('#')[0]!));
    for (const href of new Set(links.filter(Boolean))) {
      // Who is not signed in is led on from their account.
      const expected = href === '/account' ? 303 : 200;
      expect((await ask(request, host, href, { maxRedirects: 0 })).status(), href).toBe(expected);
    }
  });

  test(`public pages of ${host} are the same for everyone and may be kept`, async ({ request }) => {
    for (const path of paths) {
      const answer = await ask(request, host, path);
      expect(answer.headers()['set-cookie'], path).toBeUndefined();
      expect(answer.headers()['cache-control'], path).toContain('public');
    }
  });

  test(
    `an unknown address at ${host} is a helpful page of the store`,
    { tag: NO_JAVASCRIPT },
    async ({ page, complaints }) => {
      complaints.expected.push(/status of 404/);
      const response = await page.goto(at(host, '/no/such/page'));
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('main').getByRole('combobox')).toBeVisible();
    },
  );
}

test('a product page says what it is to search engines', async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/products/arc-100?colour=sand'));
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', at(ELECTRONICS, '/products/arc-100'));
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  const types = data.map((json) => (JSON.parse(json) as { '@type': string })['@type']);
  expect(types).toEqual(expect.arrayContaining(['Product', 'BreadcrumbList']));
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', /^http:\/\/electronics/);
});

test('sitemap, robots and icon are each store’s own', async ({ request }) => {
  for (const [host, other] of [
    [ELECTRONICS, FASHION],
    [FASHION, ELECTRONICS],
  ] as const) {
    const sitemap = await (await ask(request, host, '/sitemap.xml')).text();
    expect(sitemap).toContain(at(host, '/products/backpack'));
    expect(sitemap).not.toContain(other);
    expect(await (await ask(request, host, '/robots.txt')).text()).toContain(at(host, '/sitemap.xml'));
    expect((await ask(request, host, '/favicon.svg')).headers()['content-type']).toContain('image/svg+xml');
    const icon = await ask(request, host, '/favicon.ico', { maxRedirects: 0 });
    expect([icon.status(), icon.headers()['location']]).toEqual([302, '/favicon.svg']);
  }
  const addresses = [...(await (await ask(request, FASHION, '/sitemap.xml')).text()).matchAll(/<loc>([^<]+)/g)];
  expect(addresses.length).toBeGreaterThan(50);
});

test('the directory of stores on localhost, and a host without a store, show a page without complaint', async ({
  page,
  complaints,
}) => {
  await page.goto(at('localhost'));
  await expect(page.getByRole('link', { name: /Voltline/ })).toHaveAttribute('href', at(ELECTRONICS));
  await expectAccessible(page);
  complaints.expected.push(/404/);
  await page.goto(at('nobody.localhost'));
  await expect(page.getByRole('heading', { name: 'No shop here' })).toBeVisible();
  await expectAccessible(page);
});

test(
  'filters, sorts and links of a listing work as a form',
  { tag: NO_JAVASCRIPT },
  async ({ page, javaScriptEnabled }) => {
    await page.goto(at(ELECTRONICS, '/categories/audio'));
    await page.getByRole('checkbox', { name: /^Sage/ }).check();
    await page.getByRole('button', { name: /^Show/ }).click();
    await expect(page).toHaveURL(/colour=sage/);
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
    await page
      .getByRole('link', { name: /remove filter/ })
      .filter({ visible: true })
      .first()
      .click();
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(5);
    await page.getByRole('checkbox', { name: /^Hollis & Vane/ }).check();
    await page.getByRole('button', { name: /^Show/ }).click();
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
    await page.goto(at(ELECTRONICS, '/categories/audio'));
    await page.getByLabel('Sort by').selectOption('price-asc');
    if (javaScriptEnabled === false) await page.getByRole('button', { name: 'Sort' }).click();
    await expect(page).toHaveURL(/sort=price-asc/);
    await expect(page.getByRole('article').first()).toContainText('$89.00');
  },
);

test('a typo is understood, and anything typed is harmless', async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/search?q=hedphones'));
  await expect(page.getByRole('main').getByRole('article').first()).toContainText(/headphones/i);
  for (const q of ['"', "' OR 1=1 --", 'NEAR(', '*', '💥', '<script>alert(1)</script>', 'a'.repeat(5_000)]) {
    const response = await page.goto(at(ELECTRONICS, `/search?q=${encodeURIComponent(q)}`));
    expect(response?.status(), q).toBe(200);
  }
});

test(
  'without script the picked choice is what goes into the cart',
  { tag: '@only-without-javascript' },
  async ({ page }) => {
    await page.goto(at(ELECTRONICS, '/products/arc-100'));
    await page.getByRole('radio', { name: 'Sand' }).check({ force: true });
    await page.getByRole('radio', { name: 'EU' }).check({ force: true });
    const quantity = page.getByRole('main').locator('[name=quantity]').first();
    await quantity.fill('2');
    await page.getByRole('button', { name: 'Show price and stock of this choice' }).click();
    await expect(quantity).toHaveValue('2');
    await page.getByRole('button', { name: /^Add to cart/ }).click();
    await expect(page).toHaveURL(at(ELECTRONICS, '/cart'));
    await expect(page.getByRole('main')).toContainText('Sand, EU');
  },
);

test('what was taken out can be put back', { tag: NO_JAVASCRIPT }, async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/products/hush-two'));
  await page.getByRole('button', { name: /^Add to cart/ }).click();
  await page
    .getByText(/^Added: |^1 item\. /)
    .first()
    .waitFor();
  await page.goto(at(ELECTRONICS, '/cart'));
  await page.getByRole('button', { name: /^One more/ }).click();
  await expect(page.getByRole('textbox', { name: 'Quantity' })).toHaveValue('2');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('Nothing is in it yet')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('textbox', { name: 'Quantity' })).toHaveValue('2');
});
