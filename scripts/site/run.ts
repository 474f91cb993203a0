import {
  addDomain,
  dbFor,
  listSites,
  noteOperation,
  openStore,
  peopleDbFor,
  setStatus,
  siteByHost,
  type Site,
} from '#db/platform.ts';
import { fillBlankStore } from '#db/seeds/blank-store.ts';
import { siteFigures } from '#features/tenancy/site-figures.repo.ts';
import { generalSettings } from '#features/settings/general.ts';
import { invitationsRepo } from '#features/staff/invitations.repo.ts';
import { newId, newToken, sha256 } from '#lib/ids.ts';
import { absolute, paths } from '#lib/paths.ts';
import { Failure } from '../lib/log.mjs';
import type { Platform } from '../lib/platform.ts';
import { hostOf } from '../lib/typed-host.ts';
import type { CreateCommand, InviteCommand, SiteCommand } from './command.ts';
import { resolutionOf } from './resolution.ts';
import { createdText, invitedText, listText, showText } from './texts.ts';

/** What a command works on: the stores, how their pages are reached from outside, and the time in epoch milliseconds. */
export type Surroundings = { platform: Platform; originOf: (host: string) => string; now: number };

/**
 * Does what the operator asks for and tells what came of it.
 * @throws {Failure} when a store is not there or a host is taken
 */
export async function runSiteCommand(asked: SiteCommand, around: Surroundings): Promise<string> {
  const { platform, now } = around;
  switch (asked.command) {
    case 'list':
      return listText(await listSites(platform.DB));
    case 'show':
      return show(platform, asked.host);
    case 'create':
      return create(platform, asked, now);
    case 'invite':
      return invite(asked, around);
    case 'suspend':
      return pause(platform, asked.host, 'suspended', asked.message, now);
    case 'maintenance':
      return pause(platform, asked.host, 'maintenance', asked.message, now);
    case 'resume': {
      const site = await siteOf(platform, asked.host);
      await setStatus(platform.DB, site.id, 'active', null, now);
      return `${site.general.name} answers again, everywhere within ten seconds.`;
    }
    case 'add-domain': {
      const site = await siteOf(platform, asked.host);
      await refuseTaken(platform, [asked.newHost]);
      await addDomain(platform.DB, site.id, asked.newHost, asked.primary, now);
      const target = asked.primary
        ? 'is the primary host; the others redirect to it'
        : `redirects to ${site.primaryHost}`;
      return `${site.general.name}: ${asked.newHost} ${target}.`;
    }
  }
}

async function create(platform: Platform, asked: CreateCommand, now: number): Promise<string> {
  const { name, hosts, email, country, currency, locale, timezone } = asked;
  await refuseTaken(platform, hosts);
  const general = generalSettings.parse({ name, email, currency, locale, timezone });
  const opened = await openStore(platform.DB, { name, hosts: hosts as [string, ...string[]], general, theme: {} }, now);
  await fillBlankStore(dbFor(platform, opened), { name, email, country }, newId, now);
  return createdText(opened);
}

/** Somebody has to be the first in a store's admin: who runs the platform lets them in. */
async function invite({ host, person, role }: InviteCommand, around: Surroundings): Promise<string> {
  const { platform, originOf, now } = around;
  const site = await siteOf(platform, host);
  const token = newToken();
  await noteOperation(platform.DB, site.id, 'store.invite', 'An operator invited somebody.', { role }, now);
  const offer = { email: person, role, invitedBy: 'The platform', tokenHash: await sha256(token) };
  await invitationsRepo(peopleDbFor(platform, site)).invite(offer, now);
  const link = absolute(originOf(site.primaryHost), paths.admin.invitation(token));
  return invitedText(site.general.name, person, role, link);
}

async function pause(
  platform: Platform,
  host: string,
  status: 'suspended' | 'maintenance',
  message: string | undefined,
  now: number,
): Promise<string> {
  const site = await siteOf(platform, host);
  await setStatus(platform.DB, site.id, status, message ?? null, now);
  return `${site.general.name} answers with 503, everywhere within ten seconds. \`resume ${site.primaryHost}\` opens it again.`;
}

async function show(platform: Platform, typed: string): Promise<string> {
  const host = hostOf(typed);
  const site = host ? await siteByHost(platform.DB, host) : null;
  const resolution = resolutionOf(typed, site);
  if (!site) return showText(typed, resolution, null);
  const listed = (await listSites(platform.DB)).find(({ id }) => id === site.id);
  const { figures } = await dbFor(platform, site).ask({ figures: siteFigures(dbFor(platform, site)) });
  return showText(typed, resolution, { site, hosts: listed?.hosts ?? [], figures });
}

async function siteOf(platform: Platform, host: string): Promise<Site> {
  const site = await siteByHost(platform.DB, host);
  if (!site)
    throw new Failure(`No store answers on ${host}.`, '`npm run site -- list` shows the stores and their hosts.');
  return site;
}

async function refuseTaken(platform: Platform, hosts: readonly string[]): Promise<void> {
  for (const host of hosts) {
    const taken = await siteByHost(platform.DB, host);
    if (taken) throw new Failure(`${host} belongs to ${taken.general.name} already.`, 'Choose another host.');
  }
}
