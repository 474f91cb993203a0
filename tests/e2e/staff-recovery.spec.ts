import type { APIRequestContext } from 'playwright/test';
import { ask } from './support/direct.ts';
import { lettersTo, letterTo, linkIn } from './support/letters.ts';
import { DEMO_PASSWORD, emailOf, signInAs } from './support/staff.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { expect, test } from './support/test.ts';

/** Nobody else signs in as her: her password changes here, and in the end she is kept out for a while. */
const EMAIL = 'trainee@maren-ode.example';

test.describe.configure({ mode: 'serial' });

test('a forgotten password is chosen anew by letter, and the old sessions end', async ({
  page,
  request,
  complaints,
}) => {
  complaints.expected.push(/status of 422/);
  const before = await signInAs(request, FASHION, EMAIL);
  await page.goto(at(FASHION, '/admin/sign-in'));
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('E-mail').fill(EMAIL);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('a letter with a link is on its way')).toBeVisible();

  const path = linkIn(await letterTo(request, FASHION, EMAIL));
  await page.goto(at(FASHION, path));
  await page.getByLabel('New password').fill('short');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Use 10 characters or more.')).toBeVisible();
  await page.getByLabel('New password').fill('a new and longer one');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();

  const page1 = await ask(request, FASHION, '/admin', { headers: { Cookie: before }, maxRedirects: 0 });
  expect(page1.status()).toBe(303);
  await expect(signInAs(request, FASHION, EMAIL, DEMO_PASSWORD)).rejects.toThrow('not let in');
  await signInAs(request, FASHION, EMAIL, 'a new and longer one');
  expect((await ask(request, FASHION, path)).status()).toBe(404);
  expect(await letterTo(request, FASHION, EMAIL, 2)).toContain('Your password was changed');
});

test('of fifty at once, one uses the link', async ({ request }) => {
  await send(request, FASHION, '/admin/reset?_action=admin.recovery.ask', { email: EMAIL });
  const token = linkIn(await letterTo(request, FASHION, EMAIL, 3))
    .split('/')
    .at(-1)!;
  const tries = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      send(request, FASHION, `/admin/reset/${token}?_action=admin.recovery.finish`, {
        token,
        password: `password number ${i}`,
      }),
    ),
  );
  const done = tries.flatMap((answer, i) => (answer.status() === 303 ? [i] : []));
  expect(done).toHaveLength(1);
  await signInAs(request, FASHION, EMAIL, `password number ${done[0]}`);
});

test('known and unknown addresses are answered alike', async ({ request }) => {
  const nobody = 'nobody@nowhere.example';
  const answers = [];
  for (const email of [EMAIL, nobody, emailOf(ELECTRONICS, 'owner')]) {
    const answer = await send(request, FASHION, '/admin/reset?_action=admin.recovery.ask', { email });
    answers.push({ status: answer.status(), body: (await answer.text()).replaceAll(email, '') });
  }
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
  expect(await lettersTo(request, FASHION, nobody)).toEqual([]);
  expect(await lettersTo(request, FASHION, emailOf(ELECTRONICS, 'owner'))).toEqual([]);
});

test('links lead to the host in the database, whatever was asked', async ({ request }) => {
  await send(
    request,
    FASHION,
    '/admin/reset?_action=admin.recovery.ask',
    { email: emailOf(FASHION, 'fulfilment') },
    {
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
    },
  );
  const letter = await letterTo(request, FASHION, emailOf(FASHION, 'fulfilment'));
  expect(letter).toContain(`://${FASHION}`);
  expect(letter).not.toContain('evil');
});

test('too many tries are refused with the time to wait, known address or not', async ({ request }) => {
  for (const email of ['limited@nowhere.example', EMAIL]) {
    const path = '/admin/sign-in?_action=admin.access.signIn';
    const answers = [];
    for (let i = 0; i < 22; i += 1) {
      const answer = await send(request, FASHION, path, { email, password: 'a wrong password' });
      answers.push(answer.status());
      if (answer.status() !== 429) continue;
      expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(800);
      expect(await answer.text()).toContain('Too many tries. Wait 15 minutes and try again.');
    }
    expect(answers).toEqual([...Array<number>(20).fill(409), 429, 429]);
  }
});

const send = (
  request: APIRequestContext,
  host: string,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  ask(request, host, path, {
    method: 'POST',
    form,
    maxRedirects: 0,
    headers: { Origin: at(host).slice(0, -1), ...headers },
  });
