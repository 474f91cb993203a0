import type { SiteDb } from '#db/site-db.ts';
import { auditListRepo } from '#features/audit/audit-list.repo.ts';
import { invitationsRepo } from '#features/staff/invitations.repo.ts';
import type { Permission } from '#features/staff/permissions.ts';
import type { Staff } from '#features/staff/staff.ts';
import { teamRepo } from '#features/staff/team.repo.ts';
import { NotAllowed } from '#lib/not-allowed.ts';

type Part = { needs: Permission; open: (site: SiteDb, people: SiteDb) => object };

/** What staff read beside what shoppers can, and the permission that each part asks for. */
const parts = {
  audit: { needs: 'audit.read', open: auditListRepo },
  invitations: { needs: 'staff.read', open: (_site: SiteDb, people: SiteDb) => invitationsRepo(people) },
  team: { needs: 'staff.read', open: (_site: SiteDb, people: SiteDb) => teamRepo(people) },
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
