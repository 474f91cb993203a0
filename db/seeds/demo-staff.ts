import { ROLES, roleWords, type Role } from '#features/staff/permissions.ts';

/** A person who works in demo stores. */
export type DemoPerson = { email: string; name: string; hosts: string[]; role: Role };

/** Everybody's password in the demo stores. Local development only. */
export const DEMO_PASSWORD = 'open the demo shop';

const STORES = [
  { host: 'electronics.localhost', domain: 'voltline.example' },
  { host: 'fashion.localhost', domain: 'maren-ode.example' },
];

const NAMES: Record<Role, string> = {
  owner: 'Olivia Grant',
  admin: 'Amir Haddad',
  editor: 'Edith Novak',
  fulfilment: 'Felix Stone',
  viewer: 'Vera Lund',
};

/** One person for each role in each demo store, one who works in all of them, and one who is new. */
export const demoStaff: DemoPerson[] = [
  ...STORES.flatMap(({ host, domain }) =>
    ROLES.map((role) => ({ email: `${role}@${domain}`, name: NAMES[role], hosts: [host], role })),
  ),
  { email: 'trainee@maren-ode.example', name: 'Tia Moss', hosts: ['fashion.localhost'], role: 'viewer' },
  { email: 'agency@demo.example', name: 'Noa Berg', hosts: STORES.map(({ host }) => host), role: 'admin' },
];

/** How to sign in at a demo store, in one line: the owner and the editor. */
export function demoSignIn(host: string): string | null {
  const there = demoStaff.filter(({ hosts }) => hosts.includes(host));
  const shown = there.filter(({ role }) => role === 'owner' || role === 'editor');
  return shown.length ? shown.map(({ email, role }) => `${email} (${roleWords[role].name})`).join(', ') : null;
}
