import type { ListedSite, Site } from '#db/platform.ts';
import { roleWords, type Role } from '#features/staff/permissions.ts';
import type { SiteFigures } from '#features/tenancy/site-figures.repo.ts';
import type { Resolution } from './resolution.ts';

type Shown = { site: Site; hosts: string[]; figures: SiteFigures };

/** One line for each store. */
export function listText(sites: readonly Pick<ListedSite, 'name' | 'status' | 'hosts'>[]): string {
  if (!sites.length) return 'There are no stores yet. `npm run site -- create` opens one.';
  const width = Math.max(...sites.map(({ name }) => name.length));
  return sites
    .map(({ name, status, hosts }) => `${name.padEnd(width)}  ${status.padEnd(11)}  ${hosts.join(', ')}`)
    .join('\n');
}

/** How a host is answered, and what is behind it. */
export function showText(typed: string, { host, rule, status, text }: Resolution, shown: Shown | null): string {
  const answer: [string, string][] = [
    ['asked for', typed],
    ['looked up as', host ?? '(nothing)'],
    ['rule', rule],
    ['answer', `${status}, ${text}`],
  ];
  return lines([...answer, ...(shown ? storeLines(shown) : [])]);
}

/** What was opened, and what the merchant has to look at before it is public. */
export function createdText({ name, hosts, id }: Pick<ListedSite, 'name' | 'hosts' | 'id'>): string {
  return [
    `${name} is open on ${hosts.join(', ')} (${id}).`,
    `\`npm run site -- invite ${hosts[0]} EMAIL\` lets its owner into the admin.`,
    'It has no products yet: `npm run import` takes a product file.',
    'Before it is public, set shipping (free within its country), tax (none) and bank details (sent on request).',
  ].join('\n');
}

/** How whoever was invited gets in. */
export function invitedText(store: string, email: string, role: Role, link: string): string {
  return [
    `${email} can join ${store} as ${roleWords[role].name.toLowerCase()}, once, within seven days:`,
    link,
    'Whoever has this link can: send it to nobody else. It is shown this one time.',
  ].join('\n');
}

function storeLines({ site, hosts, figures }: Shown): [string, string][] {
  const products = Object.entries(figures.products).map(([status, n]) => `${n} ${status}`);
  return [
    ['store', site.general.name],
    ['id', site.id],
    ['key', site.key],
    ['shard', site.shard],
    ['status', site.status],
    ['hosts', hosts.map((host) => (host === site.primaryHost ? `${host} (primary)` : host)).join(', ')],
    ['currency', site.general.currency],
    ['products', products.join(', ') || 'none'],
    ['orders', String(figures.orders)],
    ['customers', String(figures.customers)],
    ['to be indexed', String(figures.queued)],
  ];
}

const lines = (pairs: [string, string][]) => pairs.map(([label, value]) => `${label.padEnd(14)} ${value}`).join('\n');
