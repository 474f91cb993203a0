import type { APIContext } from 'astro';
import type { PaymentProvider } from './provider.ts';

/**
 * Lets the forms of a page lead to the pages of these providers and to no others: browsers hold `form-action` against where
 * a form is redirected as well.
 * @throws when a provider's page has no address
 */
export function letFormsLeadTo(
  providers: readonly Pick<PaymentProvider, 'page'>[],
  csp: Pick<NonNullable<APIContext['csp']>, 'insertDirective'> | undefined,
): void {
  const origins = new Set(providers.flatMap(({ page }) => (page ? [new URL(page).origin] : [])));
  for (const origin of origins) csp?.insertDirective(`form-action ${origin}`);
}
