import type { APIRequestContext, Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { letterTo, linkIn } from './support/letters.ts';
import { signIn, signInAs, staffCookie } from './support/staff.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const PASSWORD = 'a password for the test';
const STAFF = '/admin/settings/staff';

/** An address that nobody else uses in this run. */
const someone = () => `person-${Math.random().toString(36).slice(2, 10)}@new.example`;

test(`an owner invites an editor, who then sees no staff and cannot invite ${NO_JAVASCRIPT}`, async ({
  page,
  request,
  browser,
}) => {
  const email = someone();
  await signIn(page, ELECTRONICS, 'owner');
  await page.goto(at(ELECTRONICS, STAFF));
  await page.getByLabel('E-mail').fill(email);
  await invitation(page).getByLabel('Editor').check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText(`Invited ${email}`)).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  const path = linkIn(await letterTo(request, ELECTRONICS, email));
  await visitor.goto(at(ELECTRONICS, path));
  await visitor.getByLabel('Your name').fill('Nina New');
  await visitor.getByLabel('Choose a password').fill('a password of her own');
  await visitor.getByRole('button', { name: 'Join' }).click();
  await expect(visitor).toHaveURL(at(ELECTRONICS, '/admin'));
  await expect(visitor.getByRole('button', { name: 'Nina New' })).toBeVisible();
  await expect(visitor.getByRole('heading', { name: 'Not published yet' })).toBeVisible();
  expect((await visitor.goto(at(ELECTRONICS, STAFF)))!.status()).toBe(403);
  await expect(visitor.getByText('Your role does not include this')).toBeVisible();
  expect((await visitor.goto(at(ELECTRONICS, path)))!.status()).toBe(404);
  await visitor.context().close();

  const cookie = await signInAs(request, ELECTRONICS, email, 'a password of her own');
  const answer = await ask(request, ELECTRONICS, '/_actions/admin.team.invite', {
    ...{ method: 'POST', form: { email: someone(), role: 'owner' } },
    headers: { Cookie: cookie, Origin: at(ELECTRONICS).slice(0, -1) },
  });
  expect(answer.status()).toBe(403);
});

test('someone with an account joins another store with its password', async ({ page, request, browser }) => {
  const email = await member(request, 'Wanda Two');
  await signIn(page, FASHION, 'owner');
  await page.goto(at(FASHION, STAFF));
  await page.getByLabel('E-mail').fill(email.toUpperCase());
  await invitation(page).getByLabel('Fulfilment').check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText(`Invited ${email}`)).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(at(FASHION, linkIn(await letterTo(request, FASHION, email))));
  await expectAccessible(visitor);
  await visitor.getByLabel('Password of your account').fill('not the password');
  await visitor.getByRole('button', { name: 'Join' }).click();
  await expect(visitor.getByText('This is not the password of your account.')).toBeVisible();
  await visitor.getByLabel('Password of your account').fill(PASSWORD);
  await visitor.getByRole('button', { name: 'Join' }).click();
  await expect(visitor).toHaveURL(at(FASHION, '/admin'));
  await visitor.getByRole('button', { name: 'Wanda Two' }).click();
  await expect(visitor.locator('#person-menu').getByText('Fulfilment')).toBeVisible();
  await visitor.context().close();

  await page.goto(at(FASHION, STAFF));
  await page.getByRole('button', { name: 'What to do with Wanda Two' }).click();
  await expect(page.getByText(`${email} ·`)).toBeVisible();
});

test('a changed role and a removal count at the next request', async ({ page, request }) => {
  const email = await member(request, 'Otto Once');
  const cookie = await signInAs(request, ELECTRONICS, email, PASSWORD);
  const status = async (held: string) =>
    (await ask(request, ELECTRONICS, '/admin', { headers: { Cookie: held }, maxRedirects: 0 })).status();
  expect(await status(cookie)).toBe(200);

  await signIn(page, ELECTRONICS, 'owner');
  await page.goto(at(ELECTRONICS, STAFF));
  await page.getByRole('button', { name: 'What to do with Otto Once' }).click();
  await page.getByRole('button', { name: 'Change role…' }).click();
  await page.getByRole('dialog').getByLabel('Admin').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Change role' }).click();
  await expect(page.getByText('Otto Once is Admin now')).toBeVisible();
  expect(await status(cookie)).toBe(303);

  const again = await signInAs(request, ELECTRONICS, email, PASSWORD);
  await page.goto(at(ELECTRONICS, STAFF));
  await page.getByRole('button', { name: 'What to do with Otto Once' }).click();
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Otto Once does not work here any more')).toBeVisible();
  expect(await status(again)).toBe(303);
  await expect(signInAs(request, ELECTRONICS, email, PASSWORD)).rejects.toThrow('not let in');
});

test('an admin cannot make or change an owner, and nobody changes themselves', async ({ request }) => {
  const admin = await staffCookie(request, ELECTRONICS, 'admin');
  expect(
    (await send(request, admin, '/_actions/admin.team.invite', { email: someone(), role: 'owner' })).status(),
  ).toBe(409);
  const list = await (await ask(request, ELECTRONICS, STAFF, { headers: { Cookie: admin } })).text();
  expect(list).not.toContain('value="owner"');
  const owner = await staffCookie(request, ELECTRONICS, 'owner');
  const whole = await (await ask(request, ELECTRONICS, STAFF, { headers: { Cookie: owner } })).text();
  const ids = [...whole.matchAll(/id="member-([\w-]+)"/g)].map(([, id]) => id!);
  const dialogs = [...whole.matchAll(/id="role-([\w-]+)-form"/g)].map(([, id]) => id!);
  const [me] = ids.filter((id) => !dialogs.includes(id));
  for (const cookie of [admin, owner]) {
    expect(
      (await send(request, cookie, '/_actions/admin.team.setRole', { memberId: me!, role: 'viewer' })).status(),
    ).toBe(409);
    expect((await send(request, cookie, '/_actions/admin.team.remove', { memberId: me! })).status()).toBe(409);
  }
});

test('the staff page has no accessibility faults, and an invitation can be taken back', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/status of (400|422)/);
  const email = someone();
  await signIn(page, ELECTRONICS, 'owner');
  await page.goto(at(ELECTRONICS, STAFF));
  await page.getByLabel('E-mail').fill('nothing');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('Enter an e-mail address.')).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText(`Invited ${email}`)).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.getByRole('listitem').filter({ hasText: email }).getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText(`Took back the invitation of ${email}`)).toBeVisible();
});

/** Makes someone who works in the first store. */
async function member(request: APIRequestContext, name: string): Promise<string> {
  const email = someone();
  const owner = await staffCookie(request, ELECTRONICS, 'owner');
  await send(request, owner, '/_actions/admin.team.invite', { email, role: 'viewer' });
  const token = linkIn(await letterTo(request, ELECTRONICS, email))
    .split('/')
    .at(-1)!;
  await send(request, '', '/_actions/admin.joining.withNewAccount', { token, name, password: PASSWORD });
  return email;
}

const invitation = (page: Page) => page.getByRole('region', { name: 'Invite someone' });

const send = (request: APIRequestContext, cookie: string, path: string, form: Record<string, string>) =>
  ask(request, ELECTRONICS, path, {
    method: 'POST',
    form,
    headers: { Cookie: cookie, Origin: at(ELECTRONICS).slice(0, -1) },
  });
