import { expect, test, type APIRequestContext } from 'playwright/test';
import { verdict } from '#features/proof/proof-words.ts';
import { proofKey } from '#features/proof/stored-proof.ts';
import { buildId } from '../../scripts/lib/build-id.ts';
import { sampleProof } from '../support/sample-proof.ts';
import { serveApart, type Apart } from './support/apart.ts';
import { employ } from './support/people.ts';

/* The proof that no store sees another, as a merchant reads it. */

const HOST = 'alpha.example';
const password = 'the right password';
const PAGE = '/admin/settings/proof';
const proof = sampleProof({ build: buildId() });

let apart: Apart;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  apart = await serveApart('proof');
  const site = await apart.open('Alpha', HOST);
  for (const role of ['owner', 'editor'] as const)
    await employ(apart.db, site, { email: `${role}@${HOST}`, role, password });
});
test.afterAll(() => apart.stop());

const ask = (request: APIRequestContext, path: string, options: { form?: Record<string, string>; cookie?: string }) => {
  const authority = `${HOST}:${apart.port}`;
  const { form, cookie = '' } = options;
  return request.fetch(`http://127.0.0.1:${apart.port}${path}`, {
    ...(form && { method: 'POST', form }),
    maxRedirects: 0,
    headers: { Host: authority, Cookie: cookie, ...(form && { Origin: `http://${authority}` }) },
  });
};

async function cookieOf(request: APIRequestContext, role: 'owner' | 'editor'): Promise<string> {
  const form = { email: `${role}@${HOST}`, password };
  const answer = await ask(request, '/admin/sign-in?_action=admin.access.signIn', { form });
  return /hermes_staff=[\w-]+/.exec(answer.headers()['set-cookie'] ?? '')![0];
}

test('says that there is none of this version, until it was made', async ({ request }) => {
  const cookie = await cookieOf(request, 'owner');
  expect(await (await ask(request, '/admin/settings', { cookie })).text()).toContain(`href="${PAGE}"`);
  expect(await (await ask(request, PAGE, { cookie })).text()).toContain('No proof of this version yet');
  expect((await ask(request, `${PAGE}.json`, { cookie })).status()).toBe(404);
  await apart.media.put(proofKey('another build'), JSON.stringify(proof));
  expect(await (await ask(request, PAGE, { cookie })).text()).toContain('No proof of this version yet');
});

test('shows the figures of the build that is running, as a page and as JSON, to those who may see them', async ({
  request,
}) => {
  await apart.media.put(proofKey(buildId()), JSON.stringify(proof));
  const cookie = await cookieOf(request, 'owner');
  const page = await (await ask(request, PAGE, { cookie })).text();
  expect(page).toContain(verdict(proof));
  expect(page).toContain('/orders/[token]');
  const json = await ask(request, `${PAGE}.json`, { cookie });
  expect(json.headers()['cache-control']).toBe('no-store');
  expect(await json.json()).toEqual(proof);
  const editor = await cookieOf(request, 'editor');
  for (const path of [PAGE, `${PAGE}.json`]) {
    expect((await ask(request, path, { cookie: editor })).status()).toBe(403);
    expect((await ask(request, path, {})).status()).toBe(303);
  }
});
