import { bulk } from '#features/bulk/admin/bulk.actions.ts';
import { imports } from '#features/import/admin/imports.actions.ts';
import { inventory } from '#features/inventory/admin/inventory.actions.ts';
import { checkoutSettingsActions } from '#features/checkout/admin/checkout-settings.actions.ts';
import { legalActions } from '#features/content/admin/legal.actions.ts';
import { categories } from '#features/catalog/admin/categories.actions.ts';
import { collections } from '#features/collections/admin/collections.actions.ts';
import { pages } from '#features/content/admin/pages.actions.ts';
import { drafts } from '#features/draft-orders/admin/drafts.actions.ts';
import { fulfilment } from '#features/fulfilment/admin/fulfilment.actions.ts';
import { orderEdits } from '#features/orders/admin/edit.actions.ts';
import { orders } from '#features/orders/admin/orders.actions.ts';
import { metafields } from '#features/metafields/admin/metafields.actions.ts';
import { media } from '#features/media/admin/media.actions.ts';
import { products } from '#features/product-editor/admin/products.actions.ts';
import { mailSettingsActions } from '#features/mail/admin/mail-settings.actions.ts';
import { payments } from '#features/payments/admin/payments.actions.ts';
import { customers } from '#features/customers/admin/customers.actions.ts';
import { documentActions } from '#features/publishing/publishing.actions.ts';
import { refunds } from '#features/refunds/admin/refunds.actions.ts';
import { savedViews } from '#features/saved-views/admin/saved-views.actions.ts';
import { shippingActions } from '#features/shipping/admin/shipping.actions.ts';
import { taxActions } from '#features/tax/admin/tax.actions.ts';
import { generalActions } from '#features/settings/admin/general.actions.ts';
import { access } from '#features/staff/admin/access.actions.ts';
import { account } from '#features/staff/admin/account.actions.ts';
import { handover } from '#features/staff/admin/handover.actions.ts';
import { joining } from '#features/staff/admin/joining.actions.ts';
import { passkeys } from '#features/staff/admin/passkeys.actions.ts';
import { recovery } from '#features/staff/admin/recovery.actions.ts';
import { secondFactor } from '#features/staff/admin/second-factor.actions.ts';
import { team } from '#features/staff/admin/team.actions.ts';

/** The actions of the admin, each declared with `staffAction`: a test refuses any other. */
export const admin = {
  access,
  account,
  bulk,
  appearance: documentActions('appearance'),
  categories,
  collections,
  content: documentActions('content'),
  drafts,
  fulfilment,
  customers,
  handover,
  imports,
  inventory,
  joining,
  orderEdits,
  orders,
  media,
  metafields,
  passkeys,
  pages,
  products,
  payments,
  recovery,
  refunds,
  savedViews,
  secondFactor,
  settings: {
    ...generalActions,
    ...checkoutSettingsActions,
    ...shippingActions,
    ...taxActions,
    ...mailSettingsActions,
    ...legalActions,
  },
  team,
};
