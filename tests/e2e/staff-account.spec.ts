import { Secret, TOTP } from 'otpauth';
import type { APIRequestContext, Page } from 'playwright/test';
import { CLOCK } from '#lib/clock.ts';
import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { letterTo, linkIn } from './support/letters.ts';
import { signInAs, staffCookie } from './support/staff.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { expect, test } from './support/test.ts';

const PASSWORD = 'a password for the test';

test('codes of an app: turned on, asked for once each, replaced by a recovery code, turned off', async ({
  page,
  request,
  complaints,
}) => {
  complaints.expected.push(/status of 409/);
  const email = await newcomer(request, page);
  await page.goto(at(ELECTRONICS, '/admin/account'));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Turn on codes' }).click();
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
  await page.getByLabel('The code it shows now').fill('000000');
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText('This code does not fit.')).toBeVisible();
  const used = codeOf(secret, 0);
  await page.getByLabel('The code it shows now').fill(used);
  await page.getByRole('button', { name: 'Turn on' }).click();
  const codes = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts();
  expect(codes).toHaveLength(10);
  await expectAccessible(page);

  const step = async (code: string) => {
    await page.context().clearCookies();
    await fillSignIn(page, email);
    await expect(page).toHaveURL(/\/admin\/sign-in\/code/);
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button', { name: 'Go on' }).click();
  };
  await step(used);
  await expect(page.getByText('This code is not right, or was used before.')).toBeVisible();
  await step(codes[0]!);
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin'));
  await step(codes[0]!);
  await expect(page.getByText('This code is not right, or was used before.')).toBeVisible();
  await step(codeOf(secret, 1));
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin'));

  await page.goto(at(ELECTRONICS, '/admin/account'));
  await expect(page.getByText('9 recovery codes are left.')).toBeVisible();
  await page.getByRole('button', { name: 'Turn off codes' }).click();
  await expect(page.getByRole('button', { name: 'Turn on codes' })).toBeVisible();
});

test('a passkey signs in without a password, at its own store only', async ({ page, request, complaints }) => {
  complaints.expected.push(/status of 409/);
  await withAuthenticator(page);
  await newcomer(request, page);
  await page.goto(at(ELECTRONICS, '/admin/account'));
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await expect(passkeys.getByText('Chrome on Linux')).toBeVisible();
  await page.context().clearCookies();
  await page.goto(at(ELECTRONICS, '/admin/sign-in?to=/admin/account'));
  await page.getByRole('button', { name: 'Continue with a passkey' }).click();
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin/account'));
  await expect(page.getByText('began with a passkey')).toBeVisible();

  await page.goto(at(FASHION, '/admin/sign-in'));
  await page.getByRole('button', { name: 'Continue with a passkey' }).click();
  await expect(page.getByText('No passkey was used.')).toBeVisible();

  await page.goto(at(ELECTRONICS, '/admin/account'));
  await passkeys.getByRole('button', { name: 'Remove' }).click();
  await expect(passkeys.getByRole('button', { name: 'Remove' })).toHaveCount(0);
  await page.context().clearCookies();
  await page.goto(at(ELECTRONICS, '/admin/sign-in'));
  await page.getByRole('button', { name: 'Continue with a passkey' }).click();
  await expect(page.getByText('This passkey does not belong to anybody here.')).toBeVisible();
});

test('a changed password ends the other sessions, and sessions are listed and ended', async ({
  page,
  request,
  complaints,
}) => {
  complaints.expected.push(/status of 409/);
  const email = await newcomer(request, page);
  const other = await signInAs(request, ELECTRONICS, email, PASSWORD);
  await page.goto(at(ELECTRONICS, '/admin/account'));
  const sessions = page.getByRole('region', { name: 'Where you are signed in' });
  // That of the invitation, and the other one, which was seen last.
  await expect(sessions.getByRole('button', { name: 'Sign out', exact: true })).toHaveCount(2);
  await sessions.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await expect(sessions.getByRole('button', { name: 'Sign out', exact: true })).toHaveCount(1);
  expect(await statusOf(request, other)).toBe(303);

  const another = await signInAs(request, ELECTRONICS, email, PASSWORD);
  await page.getByLabel('Current password').fill('not this one');
  await page.getByLabel('New password').fill('an even better one');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await page.getByLabel('Current password').fill(PASSWORD);
  await page.getByLabel('New password').fill('an even better one');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Changed your password')).toBeVisible();
  expect(await statusOf(request, another)).toBe(303);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
  expect(await letterTo(request, ELECTRONICS, email, 2)).toContain('Your password was changed');
});

test('who signed in a while ago proves again who they are before changing how', async ({ page, request }) => {
  await newcomer(request, page);
  await page.setExtraHTTPHeaders({ [CLOCK]: String(Date.now() + 11 * 60_000) });
  await page.goto(at(ELECTRONICS, '/admin/account'));
  await expect(page.getByRole('button', { name: 'Turn on codes' })).toBeDisabled();
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const later = { [CLOCK]: String(Date.now() + 11 * 60_000) };
  for (const action of [
    'secondFactor.begin',
    'secondFactor.turnOff',
    'secondFactor.renewRecoveryCodes',
    'passkeys.remove',
  ]) {
    expect((await call(request, cookie, `admin.${action}`, { passkeyId: 'x' }, later)).status()).toBe(409);
  }
  await page.getByRole('link', { name: 'confirm that it is you' }).click();
  await expectAccessible(page);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('button', { name: 'Turn on codes' }).click();
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
});

test('someone who works in two stores goes over with one account', async ({ page, request, browser }) => {
  const cookie = await signInAs(request, ELECTRONICS, 'agency@demo.example');
  const [name, value] = cookie.split('=') as [string, string];
  await page.context().addCookies([{ name, value, domain: ELECTRONICS, path: '/' }]);
  await page.goto(at(ELECTRONICS, '/admin/stores'));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open Maren Ode' }).click();
  await page.waitForURL(new RegExp(`//${FASHION}.*/admin/enter/`));
  await expectAccessible(page);
  const address = page.url();
  await page.getByRole('button', { name: 'Go on as Noa Berg' }).click();
  await expect(page).toHaveURL(at(FASHION, '/admin'));
  await page.getByRole('button', { name: 'Noa Berg' }).click();
  await expect(page.locator('#person-menu').getByText('Admin')).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  expect((await stranger.goto(address))!.status()).toBe(404);
  expect((await stranger.goto(address.replace(FASHION, ELECTRONICS)))!.status()).toBe(404);
  await stranger.context().close();
});

test('nobody goes over to a store they do not work in', async ({ request }) => {
  const cookie = await staffCookie(request, ELECTRONICS, 'owner');
  for (const host of [FASHION, 'evil.example', '']) {
    const answer = await call(request, cookie, 'admin.handover.go', { host });
    expect([409, 400]).toContain(answer.status());
  }
});

/** Makes someone who works in the first store, and signs them in on the page. */
async function newcomer(request: APIRequestContext, page: Page): Promise<string> {
  const email = `person-${Math.random().toString(36).slice(2, 10)}@new.example`;
  await call(request, await staffCookie(request, ELECTRONICS, 'owner'), 'admin.team.invite', { email, role: 'viewer' });
  const token = linkIn(await letterTo(request, ELECTRONICS, email))
    .split('/')
    .at(-1)!;
  await call(request, '', 'admin.joining.withNewAccount', { token, name: 'Nora Tester', password: PASSWORD });
  await fillSignIn(page, email);
  await expect(page).toHaveURL(at(ELECTRONICS, '/admin'));
  return email;
}

async function fillSignIn(page: Page, email: string): Promise<void> {
  await page.goto(at(ELECTRONICS, '/admin/sign-in'));
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** A device of Chrome's own, which says yes to everything. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

const codeOf = (secret: string, steps: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

const statusOf = async (request: APIRequestContext, cookie: string) =>
  (await ask(request, ELECTRONICS, '/admin', { headers: { Cookie: cookie }, maxRedirects: 0 })).status();

const call = (
  request: APIRequestContext,
  cookie: string,
  action: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  ask(request, ELECTRONICS, `/_actions/${action}`, {
    ...{ method: 'POST', form },
    headers: { Cookie: cookie, Origin: at(ELECTRONICS).slice(0, -1), ...headers },
  });
