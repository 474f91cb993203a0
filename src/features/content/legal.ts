import { z } from 'zod';
import { paths } from '#lib/paths.ts';

/** What a page can be for the law, and how links to it are worded. */
export const legalRoles = {
  terms: 'Terms',
  privacy: 'Privacy',
  returns: 'Returns',
  imprint: 'Imprint',
} as const;
export type LegalRole = keyof typeof legalRoles;
export const LEGAL_ROLES = Object.keys(legalRoles) as [LegalRole, ...LegalRole[]];

/** The address of a page, or none. */
const page = z.string().min(1).max(120).nullable().default(null);

/** The site settings of group `legal`: which page is which. `legalSettings.parse({})` is a store that names none. */
export const legalSettings = z.strictObject({ terms: page, privacy: page, returns: page, imprint: page });

export type LegalSettings = z.infer<typeof legalSettings>;

export type LegalLink = { role: LegalRole; label: string; href: string };

/** The links to a store's legal pages, without those that a menu beside them has already. */
export function legalLinks(legal: LegalSettings, shown: readonly string[] = []): LegalLink[] {
  return LEGAL_ROLES.flatMap((role) => {
    const slug = legal[role];
    const href = slug && paths.page(slug);
    return href && !shown.includes(href) ? [{ role, label: legalRoles[role], href }] : [];
  });
}
