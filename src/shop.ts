import type { SiteDb } from '#db/site-db.ts';
import { auditRepo } from '#features/audit/audit.repo.ts';
import { cartRepo } from '#features/cart/cart.repo.ts';
import { catalogRepo } from '#features/catalog/catalog.repo.ts';
import { categoriesRepo } from '#features/catalog/categories.repo.ts';
import { collectionDeskRepo } from '#features/collections/collection-desk.repo.ts';
import { contentRepo } from '#features/content/content.repo.ts';
import { pagesRepo } from '#features/content/pages.repo.ts';
import { customerAccountsRepo } from '#features/customers/customer-accounts.repo.ts';
import { customerAddressesRepo } from '#features/customers/customer-addresses.repo.ts';
import { customerEmailsRepo } from '#features/customers/customer-emails.repo.ts';
import { customerJoiningRepo } from '#features/customers/customer-joining.repo.ts';
import { customerOrdersRepo } from '#features/customers/customer-orders.repo.ts';
import { customerResetsRepo } from '#features/customers/customer-resets.repo.ts';
import { customerSessionsRepo } from '#features/customers/customer-sessions.repo.ts';
import { customerTriesRepo } from '#features/customers/customer-tries.repo.ts';
import { homeRepo } from '#features/content/home.repo.ts';
import { importRunsRepo } from '#features/import/import-runs.repo.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
import { listingRepo } from '#features/listing/listing.repo.ts';
import { searchRepo } from '#features/search/search.repo.ts';
import { targetsRepo } from '#features/content/targets.repo.ts';
import { sitemapRepo } from '#features/seo/sitemap.repo.ts';
import { mailRepo } from '#features/mail/mail.repo.ts';
import { mediaRepo } from '#features/media/media.repo.ts';
import { ordersRepo } from '#features/orders/orders.repo.ts';
import { providerKeysRepo } from '#features/payments/provider-keys.repo.ts';
import { paymentsRepo } from '#features/payments/payments.repo.ts';
import { publishingRepo } from '#features/publishing/publishing.repo.ts';
import { redirectsRepo } from '#features/redirects/redirects.repo.ts';
import { refundsRepo } from '#features/refunds/refunds.repo.ts';
import { figuresRepo } from '#features/sales/figures.repo.ts';
import { salesDrainRepo } from '#features/sales/sales-drain.repo.ts';
import { salesWindowRepo } from '#features/sales/sales-window.repo.ts';
import { savedViewsRepo } from '#features/saved-views/saved-views.repo.ts';
import { settingsRepo } from '#features/settings/settings.repo.ts';
import { onDemand } from '#lib/on-demand.ts';

/** Made when a page asks for one: it needs two or three of them. */
const repositories = onDemand({
  audit: auditRepo,
  catalog: catalogRepo,
  categories: categoriesRepo,
  cart: cartRepo,
  collectionDesk: collectionDeskRepo,
  content: contentRepo,
  customerAccounts: customerAccountsRepo,
  customerAddresses: customerAddressesRepo,
  customerEmails: customerEmailsRepo,
  customerJoining: customerJoiningRepo,
  customerOrders: customerOrdersRepo,
  customerResets: customerResetsRepo,
  customerSessions: customerSessionsRepo,
  customerTries: customerTriesRepo,
  figures: figuresRepo,
  home: homeRepo,
  importRuns: importRunsRepo,
  indexing: indexingRepo,
  listing: listingRepo,
  search: searchRepo,
  mail: mailRepo,
  media: mediaRepo,
  orders: ordersRepo,
  pages: pagesRepo,
  payments: paymentsRepo,
  providerKeys: providerKeysRepo,
  publishing: publishingRepo,
  redirects: redirectsRepo,
  refunds: refundsRepo,
  salesDrain: salesDrainRepo,
  salesWindow: salesWindowRepo,
  savedViews: savedViewsRepo,
  settings: settingsRepo,
  sitemap: sitemapRepo,
  targets: targetsRepo,
});

/** Every repository a page of one store can reach, as `Astro.locals.shop`. Only this file collects them. */
export function storeFor(site: SiteDb) {
  return Object.assign(repositories(site), {
    siteId: site.siteId,
    ask: site.ask,
  });
}

export type Shop = ReturnType<typeof storeFor>;
