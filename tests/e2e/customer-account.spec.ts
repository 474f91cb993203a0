import { expectAccessible } from './support/accessibility.ts';
import { fillCheckout, placeOrder, reachCheckout } from './support/buying.ts';
import { cookieOf, CUSTOMER_PASSWORD, giveSession, joinAs, post } from './support/customers.ts';
import { ask } from './support/direct.ts';
import { lettersTo, letterTo, linkIn } from './support/letters.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

/** Nobody else is called that: each test has people of its own. */
const someone = (name: string, javaScriptEnabled = true) =>
  `${name}-${javaScriptEnabled ? 'js' : 'plain'}@customers.example`;

test(
  'a guest who bought makes an account, finds the order in it and orders again',
  { tag: NO_JAVASCRIPT },
  async ({ page, request, complaints, javaScriptEnabled }) => {
    complaints.expected.push(/status of 4(09|22)/);
    const email = someone('again', javaScriptEnabled ?? true);
    await reachCheckout(page, FASHION);
    await fillCheckout(page, FASHION);
    await page.getByLabel('Email').fill(email);
    await placeOrder(page);

    await page.goto(at(FASHION, '/account'));
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Full name').fill('Dana Whitlock');
    await page.getByLabel('Email').fill('dana@');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/Enter an email address/);
    await expect(page.getByLabel('Full name')).toHaveValue('Dana Whitlock');
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();

    const letters = await letterTo(request, FASHION, email);
    await page.goto(at(FASHION, linkIn(letters)));
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await expect(page.getByText('Use 10 characters or more.')).toBeVisible();
    await page.getByLabel('Password').fill(CUSTOMER_PASSWORD);
    await page.getByRole('button', { name: 'Create the account' }).click();
    await expect(page.getByText('Your account is ready.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Dana');
    await expect(page.getByText('Not paid yet')).toBeVisible();

    await page.getByRole('button', { name: /^Order the things of/ }).click();
    await expect(page.getByText('Everything is in your cart again.')).toBeVisible();
    await page.goto(at(FASHION, '/checkout'));
    await expect(page.getByLabel('Email')).toHaveValue(email);
    await page.goto(at(FASHION, '/account'));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    await page.goto(at(FASHION, '/account/orders'));
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(CUSTOMER_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your orders');
  },
);

test(
  'addresses are kept, in the fields of their country, and used at checkout',
  { tag: NO_JAVASCRIPT },
  async ({ page, request, complaints, javaScriptEnabled }) => {
    complaints.expected.push(/status of 422/);
    const cookie = await joinAs(request, ELECTRONICS, someone('address', javaScriptEnabled ?? true));
    await giveSession(page, ELECTRONICS, cookie);
    await page.goto(at(ELECTRONICS, '/account/addresses'));
    await page.getByRole('link', { name: 'Add an address' }).click();
    await page.getByLabel('Country').selectOption({ label: 'Germany' });
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Use this country' }).click();
    await page.getByLabel('Street and number').fill('Torstraße 140');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await expect(page.getByLabel('Postcode')).toHaveAccessibleDescription(/Enter a postcode/);
    await expect(page.getByLabel('Street and number')).toHaveValue('Torstraße 140');
    await page.getByLabel('Country').selectOption({ label: 'United States' });
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Use this country' }).click();
    await page.getByLabel('Street address').fill('2140 Kietzke Lane');
    await page.getByLabel('City', { exact: true }).fill('Reno');
    await page.getByLabel('State').selectOption({ label: 'Nevada' });
    await page.getByLabel('ZIP code').fill('89502');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await expect(page.getByText('The address is saved.')).toBeVisible();
    await expect(page.getByText('Used at checkout')).toBeVisible();
    await reachCheckout(page, ELECTRONICS);
    await expect(page.getByLabel('Street address')).toHaveValue('2140 Kietzke Lane');
    await expect(page.getByLabel('State')).toHaveValue('NV');
    await placeOrder(page);
    await page.goto(at(ELECTRONICS, '/account/addresses'));
    await page.getByRole('button', { name: /^Delete/ }).click();
    await expect(page.getByText('No address is kept yet.')).toBeVisible();
  },
);

test('a forgotten password is chosen anew, and ends the sessions there were', async ({ page, request }) => {
  const email = someone('forgot');
  const before = await joinAs(request, FASHION, email);
  await page.goto(at(FASHION, '/account/sign-in'));
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  const path = linkIn(await letterTo(request, FASHION, email, 2));
  await page.goto(at(FASHION, path));
  await page.getByLabel('Password').fill('another lamp on it');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('you are signed in')).toBeVisible();
  const old = await ask(request, FASHION, '/account', { headers: { Cookie: before }, maxRedirects: 0 });
  expect(old.status()).toBe(303);
  expect((await ask(request, FASHION, path)).status()).toBe(404);
  expect(await letterTo(request, FASHION, email, 3)).toContain('Your password was changed');
});

test('details, e-mail, password and the account itself are changed by their owner', async ({ page, request }) => {
  const [email, other] = [someone('details'), someone('details-new')];
  await giveSession(page, ELECTRONICS, await joinAs(request, ELECTRONICS, email));
  await page.goto(at(ELECTRONICS, '/account/details'));
  await page.getByLabel('Full name').fill('Dana W. Whitlock');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await page.getByRole('link', { name: 'Change email' }).click();
  await page.getByLabel('New email').fill(other);
  await page.getByLabel('Your password').fill(CUSTOMER_PASSWORD);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText(`We have sent a link to ${other}`)).toBeVisible();
  await page.goto(at(ELECTRONICS, linkIn(await letterTo(request, ELECTRONICS, other))));
  await page.getByRole('button', { name: 'Yes, it is mine' }).click();
  await expect(page.getByText('Your new address is confirmed.')).toBeVisible();
  expect(await letterTo(request, ELECTRONICS, email, 2)).toContain(other);

  await page.getByRole('link', { name: 'Change password' }).click();
  await page.getByLabel('Password until now').fill(CUSTOMER_PASSWORD);
  await page.getByLabel('New password').fill('a second lamp on it');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();

  await page.getByRole('link', { name: 'Delete your account' }).click();
  await page.getByLabel('Your password').fill('a second lamp on it');
  await page.getByRole('button', { name: 'Delete the account' }).click();
  await expect(page.getByText('Your account is deleted.')).toBeVisible();
  const signIn = await post(request, ELECTRONICS, '/account/sign-in?_action=account.signIn', {
    email: other,
    password: 'a second lamp on it',
  });
  expect(signIn.status()).toBe(409);
});

test('known and unknown addresses are answered alike', async ({ request }) => {
  const [known, unknown] = [someone('known'), someone('unknown')];
  await joinAs(request, FASHION, known);
  const bodies = async (path: string, more: Record<string, string> = {}) => {
    const answers = [];
    for (const email of [known, unknown]) {
      const answer = await post(request, FASHION, path, { email, ...more });
      answers.push(`${answer.status()} ${(await answer.text()).replaceAll(email, '')}`);
    }
    return new Set(answers).size;
  };
  expect(await bodies('/account/register?_action=account.register', { name: 'Dana' })).toBe(1);
  expect(await bodies('/account/reset?_action=account.askReset')).toBe(1);
  expect(await bodies('/account/sign-in?_action=account.signIn', { password: 'not the one' })).toBe(1);
  expect(await letterTo(request, FASHION, unknown)).toContain('One step is left');
  const letters = [await letterTo(request, FASHION, known, 3), ...(await lettersTo(request, FASHION, known))];
  expect(letters.join()).toContain('You have an account already');
});

test('a session is of one store, its token new at each signing in, and cannot be given to somebody', async ({
  request,
}) => {
  const email = someone('session');
  const joined = await joinAs(request, FASHION, email);
  const planted = 'hermes_customer=planted-by-somebody-else-000000000000000000';
  const form = { email, password: CUSTOMER_PASSWORD };
  const signIn = (headers: Record<string, string>) =>
    post(request, FASHION, '/account/sign-in?_action=account.signIn', form, headers);
  const fresh = cookieOf(await signIn({ Cookie: planted }));
  expect(fresh).not.toBe(planted);
  const rotated = cookieOf(await signIn({ Cookie: joined }));
  const status = async (host: string, Cookie: string) =>
    (await ask(request, host, '/account', { headers: { Cookie }, maxRedirects: 0 })).status();
  expect(await status(FASHION, fresh)).toBe(200);
  expect(await status(FASHION, rotated)).toBe(200);
  expect(await status(FASHION, joined)).toBe(303);
  expect(await status(FASHION, planted)).toBe(303);
  expect(await status(ELECTRONICS, rotated)).toBe(303);
});

test('too many tries are refused with the time to wait, known address or not', async ({ request }) => {
  const known = someone('limited');
  await joinAs(request, FASHION, known);
  for (const email of [known, someone('nobody')]) {
    const answers = [];
    for (let i = 0; i < 22; i += 1) {
      const form = { email, password: 'a wrong password' };
      const answer = await post(request, FASHION, '/account/sign-in?_action=account.signIn', form);
      answers.push(answer.status());
      if (answer.status() === 429) expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(800);
    }
    expect(answers).toEqual([...Array<number>(20).fill(409), 429, 429]);
  }
});

test('the pages of an account are kept by nobody, and have no accessibility faults', async ({ page, request }) => {
  for (const host of [ELECTRONICS, FASHION]) {
    const cookie = await joinAs(request, host, someone('axe'));
    for (const path of ['/account/sign-in', '/account/register', '/account/reset']) {
      await page.goto(at(host, path));
      await expectAccessible(page);
    }
    await giveSession(page, host, cookie);
    for (const path of ['', '/orders', '/addresses', '/addresses/new', '/details', '/email', '/password', '/delete']) {
      const answer = await page.goto(at(host, `/account${path}`));
      expect(answer?.headers()['cache-control']).toMatch(/no-store/);
      await expectAccessible(page);
    }
    await page.context().clearCookies();
  }
});
