import type { SiteDb } from '#db/site-db.ts';
import { auditListRepo } from '#features/audit/audit-list.repo.ts';
import type { Permission } from '#features/staff/permissions.ts';
import type { Staff } from '#features/staff/staff.ts';
import { NotAllowed } from '#lib/not-allowed.ts';

type Part = { needs: Permission; open: (site: SiteDb) => object };

/** What staff read beside what shoppers can, and the permission that each part asks for. */
const parts = {
  audit: { needs: 'audit.read', open: auditListRepo },
} satisfies Record<string, Part>;

type Parts = { readonly [K in keyof typeof parts]: ReturnType<(typeof parts)[K]['open']> };
export type Admin = Parts & Pick<SiteDb, 'ask'>;

/**
 * The store's repositories for one member of staff, as `Astro.locals.admin`. Touching a part that their role does not
 * include throws `NotAllowed`, whichever page or action it happens in.
 */
export function adminFor(site: SiteDb, staff: Staff | null): Admin {
  const admin = { ask: site.ask };
  for (const [name, { needs, open }] of Object.entries<Part>(parts)) {
    Object.defineProperty(admin, name, {
      get() {
        if (!staff?.can(needs)) throw new NotAllowed(`${name} asks for ${needs}.`);
        return open(site);
      },
    });
  }
  return admin as Admin;
}
