import type { SiteDb } from '#db/site-db.ts';
import { auditListRepo } from '#features/audit/audit-list.repo.ts';
import { bulkRepo } from '#features/bulk/bulk.repo.ts';
import { categoryDeskRepo } from '#features/catalog/category-desk.repo.ts';
import { variantsRepo } from '#features/catalog/variants.repo.ts';
import { collectionDeskRepo } from '#features/collections/collection-desk.repo.ts';
import { customerDeskRepo } from '#features/customers/customer-desk.repo.ts';
import { customerListRepo } from '#features/customers/customer-list.repo.ts';
import { draftOrdersRepo } from '#features/draft-orders/draft-orders.repo.ts';
import { lowStockRepo } from '#features/dashboard/low-stock.repo.ts';
import { fulfilmentRepo } from '#features/fulfilment/fulfilment.repo.ts';
import { exportRepo } from '#features/import/export.repo.ts';
import { importRepo } from '#features/import/import.repo.ts';
import { importRunsRepo } from '#features/import/import-runs.repo.ts';
import { stockDeskRepo } from '#features/inventory/stock-desk.repo.ts';
import { stockListRepo } from '#features/inventory/stock-list.repo.ts';
import { orderDeskRepo } from '#features/orders/order-desk.repo.ts';
import { orderListRepo } from '#features/orders/order-list.repo.ts';
import { metafieldDeskRepo } from '#features/metafields/metafield-desk.repo.ts';
import { ordersRepo } from '#features/orders/orders.repo.ts';
import { paymentDeskRepo } from '#features/orders/payment-desk.repo.ts';
import { tagListRepo } from '#features/product-list/tag-list.repo.ts';
import { productListRepo } from '#features/product-list/product-list.repo.ts';
import { productEditorRepo } from '#features/product-editor/product-editor.repo.ts';
import { providerKeysRepo } from '#features/payments/provider-keys.repo.ts';
import { refundDeskRepo } from '#features/refunds/refund-desk.repo.ts';
import { figuresRepo } from '#features/sales/figures.repo.ts';
import { settingsDeskRepo } from '#features/settings/settings-desk.repo.ts';
import { invitationsRepo } from '#features/staff/invitations.repo.ts';
import type { Permission } from '#features/staff/permissions.ts';
import type { Staff } from '#features/staff/staff.ts';
import { teamRepo } from '#features/staff/team.repo.ts';
import { NotAllowed } from '#lib/not-allowed.ts';

type Part = { needs: Permission; open: (site: SiteDb, people: SiteDb) => object };

/** What staff read beside what shoppers can, and the permission that each part asks for. */
const parts = {
  audit: { needs: 'audit.read', open: auditListRepo },
  bulk: { needs: 'products.write', open: bulkRepo },
  categoryDesk: { needs: 'products.read', open: categoryDeskRepo },
  collectionDesk: { needs: 'products.read', open: collectionDeskRepo },
  customerDesk: { needs: 'customers.write', open: customerDeskRepo },
  customerList: { needs: 'customers.read', open: customerListRepo },
  draftOrders: { needs: 'orders.write', open: draftOrdersRepo },
  fulfilment: { needs: 'orders.write', open: fulfilmentRepo },
  figures: { needs: 'orders.money', open: figuresRepo },
  invitations: { needs: 'staff.read', open: (_site: SiteDb, people: SiteDb) => invitationsRepo(people) },
  lowStock: { needs: 'inventory.read', open: lowStockRepo },
  metafieldDesk: { needs: 'products.read', open: metafieldDeskRepo },
  orderDesk: { needs: 'orders.write', open: orderDeskRepo },
  orderList: { needs: 'orders.read', open: orderListRepo },
  orders: { needs: 'orders.read', open: ordersRepo },
  paymentDesk: { needs: 'orders.refund', open: paymentDeskRepo },
  productExport: { needs: 'products.write', open: exportRepo },
  productImport: { needs: 'products.write', open: importRepo },
  productImports: { needs: 'products.write', open: importRunsRepo },
  productList: { needs: 'products.read', open: productListRepo },
  productEditor: { needs: 'products.read', open: productEditorRepo },
  providerKeys: { needs: 'payments.write', open: providerKeysRepo },
  refundDesk: { needs: 'orders.refund', open: refundDeskRepo },
  settings: { needs: 'settings.read', open: settingsDeskRepo },
  stockDesk: { needs: 'inventory.write', open: stockDeskRepo },
  stockList: { needs: 'inventory.read', open: stockListRepo },
  tagList: { needs: 'products.read', open: tagListRepo },
  team: { needs: 'staff.read', open: (_site: SiteDb, people: SiteDb) => teamRepo(people) },
  variants: { needs: 'products.read', open: variantsRepo },
} satisfies Record<string, Part>;

type Parts = { readonly [K in keyof typeof parts]: ReturnType<(typeof parts)[K]['open']> };
export type Admin = Parts & Pick<SiteDb, 'ask'>;

/**
 * The store's repositories for one member of staff, as `Astro.locals.admin`. Touching a part that their role does not
 * include throws `NotAllowed`, whichever page or action it happens in.
 */
export function adminFor(site: SiteDb, people: SiteDb, staff: Staff | null): Admin {
  const admin = { ask: site.ask };
  for (const [name, { needs, open }] of Object.entries<Part>(parts)) {
    Object.defineProperty(admin, name, {
      get() {
        if (!staff?.can(needs)) throw new NotAllowed(`${name} asks for ${needs}.`);
        return open(site, people);
      },
    });
  }
  return admin as Admin;
}
