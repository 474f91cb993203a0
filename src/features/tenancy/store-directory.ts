import type { ListedSite } from '#db/platform.ts';
import { plainPage } from './plain-page.ts';

/** The stores of this deployment with links, for local development only. */
export function storeDirectory(sites: ListedSite[], url: URL, requestId: string): Response {
  const links = sites.flatMap(({ name, status, hosts: [host] }) =>
    host
      ? [{ href: `${url.protocol}//${host}${url.port && `:${url.port}`}/`, label: name, note: statusOr(status, host) }]
      : [],
  );
  const text = links.length
    ? 'Each has its own hostname, and none knows of the others.'
    : 'Open one with npm run site -- create.';
  return plainPage({ status: 200, title: 'The stores of this deployment', text, links, requestId });
}

const statusOr = (status: string, host: string) => (status === 'active' ? host : status);
