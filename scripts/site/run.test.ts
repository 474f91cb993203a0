import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDomain, listSites, openStore, peopleDbFor, siteByHost } from '#db/platform.ts';
import { generalSettings } from '#features/settings/general.ts';
import { joiningRepo } from '#features/staff/joining.repo.ts';
import { sha256 } from '#lib/ids.ts';
import { NotAStoreHost } from '#features/tenancy/host.ts';
import { openLocal, type Platform } from '../lib/platform.ts';
import { siteCommand } from './command.ts';
import { runSiteCommand } from './run.ts';

const state = mkdtempSync(path.join(tmpdir(), 'hermes-site-'));
let platform: Platform;

beforeAll(async () => {
  platform = await openLocal(state);
  const files = globSync('db/migrations/*.sql').sort();
  const statements = files.flatMap((file) => readFileSync(file, 'utf8').split('--> statement-breakpoint'));
  await platform.DB.batch(statements.map((statement) => platform.DB.prepare(statement)));
}, 30_000);
afterAll(async () => {
  await platform.dispose();
  rmSync(state, { recursive: true, force: true });
});

const run = (line: string) =>
  runSiteCommand(siteCommand(line.split(' '))!, { platform, originOf: (host) => `https://${host}`, now: 1_000 });
const value = async (query: string) => (await platform.DB.prepare(query).first<{ n: unknown }>())?.n;

/** The commands build on each other, as an operator's day does. */
describe('stores', () => {
  it('are none at first', async () => expect(await run('list')).toContain('no stores yet'));

  it('are opened with what their pages and an order need', async () => {
    const opened = await run('create --name Shop --host shop.example --host www.shop.example --email us@shop.example');
    expect(opened).toContain('Shop is open on shop.example, www.shop.example');
    expect(await value('select group_concat(slug) as n from (select slug from pages order by slug)')).toBe(
      'about,returns,shipping',
    );
    expect(await value('select group_concat(id) as n from (select id from settings order by id)')).toBe(
      'checkout,general,home,payments,shipping,tax,theme',
    );
    expect(await value(`select count(*) as n from menus where place in ('header', 'footer')`)).toBe(3);
  });

  it('are not opened on a host that is taken', async () => {
    const again = run('create --name Other --host new.example --host WWW.shop.example --email us@other.example');
    await expect(again).rejects.toThrow('www.shop.example belongs to Shop already.');
    expect(await value('select count(*) as n from sites')).toBe(1);
  });

  it('are shown by any host they have', async () => {
    const shown = await run('show WWW.shop.example');
    expect(shown).toMatch(/answer +301, redirected to https:\/\/shop\.example/);
    expect(shown).toMatch(/hosts +shop\.example \(primary\), www\.shop\.example/);
    expect(shown).toMatch(/products +none/);
    expect(await run('show nobody.example')).toMatch(/answer +404/);
  });

  it('let an owner in by a link that is kept as a hash only', async () => {
    const said = await run('invite www.shop.example Owner@Shop.example');
    expect(said).toContain('owner@shop.example can join Shop as owner, once, within seven days:');
    const [, token] = /https:\/\/shop\.example\/admin\/invitation\/(\S+)/.exec(said)!;
    const { id, key } = (await listSites(platform.DB))[0]!;
    const joining = joiningRepo(peopleDbFor(platform, { id, key }));
    expect(await joining.byToken(await sha256(token!), 2_000)).toMatchObject({
      role: 'owner',
      email: 'owner@shop.example',
    });
    expect(await value(`select count(*) as n from staff_invitations where instr(token_hash, '${token!}')`)).toBe(0);
    await run('invite shop.example owner@shop.example --role viewer');
    expect(await joining.byToken(await sha256(token!), 2_000)).toBeNull();
  });

  it('are suspended with their own words, and opened again', async () => {
    await run('suspend shop.example --message Monday');
    expect(await run('show shop.example')).toMatch(/answer +503, suspended: Monday/);
    await run('maintenance shop.example');
    expect(await run('list')).toContain('maintenance');
    await run('resume shop.example');
    expect(await run('show shop.example')).toMatch(/answer +200/);
  });

  it('get another host, which may become the primary one', async () => {
    expect(await run('add-domain shop.example shop.test')).toContain('shop.test redirects to shop.example');
    await run('add-domain shop.example new.example --primary');
    expect(await run('show shop.example')).toMatch(/answer +301, redirected to https:\/\/new\.example/);
    await expect(run('add-domain shop.example shop.test')).rejects.toThrow('shop.test belongs to Shop already.');
  });

  it('answer on no host that requests are not looked up by', async () => {
    const { id } = (await listSites(platform.DB))[0]!;
    for (const host of ['127.0.0.1', '[::1]', 'my shop', 'shop..example', ''])
      await expect(addDomain(platform.DB, id, host, false, 1_000)).rejects.toThrow(NotAStoreHost);
    const general = generalSettings.parse({ name: 'Typed', email: 'us@typed.example', currency: 'EUR' });
    const store = (host: string) => ({ name: 'Typed', hosts: [host] as [string], general, theme: {} });
    await expect(openStore(platform.DB, store('0x7f000001'), 1_000)).rejects.toThrow(NotAStoreHost);
    const opened = await openStore(platform.DB, store('Typed.Example.:443'), 1_000);
    await addDomain(platform.DB, opened.id, 'BÜCHER.example', false, 1_000);
    expect(await siteByHost(platform.DB, 'typed.example')).toMatchObject({ id: opened.id });
    expect(await siteByHost(platform.DB, 'xn--bcher-kva.example')).toMatchObject({ id: opened.id });
    const { detail } = (await platform.DB.prepare(
      'select detail from platform_audit order by rowid desc limit 1',
    ).first<{ detail: string }>())!;
    expect(JSON.parse(detail)).toEqual({ host: 'xn--bcher-kva.example', primary: false });
  });

  it('that are not there are said so', async () => {
    await expect(run('resume nobody.example')).rejects.toThrow('No store answers on nobody.example.');
  });

  it('leave a trace of every change', async () => {
    const trace = await value(
      'select group_concat(action) as n from (select action from platform_audit order by rowid)',
    );
    expect(trace).toBe(
      'store.open,store.invite,store.invite,store.suspended,store.maintenance,store.active,store.domain,store.domain,store.open,store.domain',
    );
  });
});
