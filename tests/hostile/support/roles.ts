import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { v7 } from 'uuid';
import { customerCookie } from '#features/customers/customer-cookie.ts';
import type { Access, Role as StaffRole } from '#features/staff/permissions.ts';
import { roleCan } from '#features/staff/permissions.ts';
import { visitor, type Visitor } from './visitor.ts';

/** How many requests a visitor makes before they are made ready again: what they had may be used up. */
const READY_FOR = 10;

/** Someone who uses the platform at one store. Whoever is new in `roles` takes part in all of these tests. */
export type Role = Visitor & {
  /** Makes sure that they still have what they are: a cart with things in it, a session. At once, or now and then. */
  ready: (atOnce?: boolean) => Promise<void>;
  /** Whether an action or a page lets them in. */
  may: (access: Access) => boolean;
};

const LOCALLY = { protocol: 'http:' };
/** A hash that no password has. */
const NO_PASSWORD = `scrypt$14$8$5$${'A'.repeat(22)}$${'A'.repeat(43)}`;

type Row = Record<string, SQLOutputValue>;

/** Strangers, shoppers, a customer with an account and one member of each role, at every store. */
export function roles(port: number, db: DatabaseSync): Role[] {
  const hosts = db
    .prepare('select host from domains where is_primary = 1')
    .all()
    .map(({ host }) => String(host));
  return hosts.flatMap((host) => [
    stranger(port, host),
    shopper(port, host, db),
    customer(port, host, db),
    ...staff(port, host, db),
  ]);
}

const forEveryone = (access: Access) => access === 'public';

const stranger = (port: number, host: string): Role => ({
  ...visitor(port, 'stranger', host),
  ready: async () => {},
  may: forEveryone,
});

/** Has things in the cart. */
function shopper(port: number, host: string, db: DatabaseSync): Role {
  const self = visitor(port, 'shopper', host);
  const variants = db
    .prepare(
      `select v.id from variants v join domains d on d.site_id = v.site_id and d.host = ?
       join products p on p.site_id = v.site_id and p.id = v.product_id and p.status = 'active'
       join inventory i on i.site_id = v.site_id and i.id = v.id and i.available > 0 limit 40`,
    )
    .all(host)
    .map(({ id }) => String(id));
  let left = 0;
  return {
    ...self,
    may: forEveryone,
    async ready(atOnce) {
      if (left-- > 0 && !atOnce) return;
      left = READY_FOR;
      const variantId = variants[left % variants.length]!;
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const body = new URLSearchParams({ variantId, quantity: '2' }).toString();
      await self.ask({ method: 'POST', path: '/_actions/cart.add', headers, body });
    },
  };
}

/** Has an account of their own at the store, which is there again when hostile input has ended it. */
function customer(port: number, host: string, db: DatabaseSync): Role {
  const { site_id: siteId } = db.prepare('select site_id from domains where host = ?').get(host) as Row;
  const [id, token] = [v7(), randomBytes(32).toString('base64url')];
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const isSignedIn = db.prepare(`select 1 from customer_sessions where site_id = ? and token_hash = ?`);
  const own = { site_id: siteId!, id };
  return {
    ...visitor(port, 'customer', host, { [customerCookie.nameAt(LOCALLY)]: token }),
    may: forEveryone,
    async ready() {
      if (isSignedIn.get(siteId!, tokenHash)) return;
      const now = Date.now();
      const times = { created_at: now, updated_at: now };
      put(db, 'customers', {
        ...own,
        ...times,
        email: `${id}@example.com`,
        name: 'Dana Whitlock',
        tags: '[]',
        note: '',
      });
      put(db, 'customer_accounts', { ...own, password_hash: NO_PASSWORD, password_changed_at: now, created_at: now });
      const session = { token_hash: tokenHash, customer_id: id, created_at: now, last_seen_at: now };
      put(db, 'customer_sessions', { ...own, ...session, expires_at: now + 3_600_000 });
    },
  };
}

/** One member of each role there is, with a session that is opened again when hostile input has ended it. */
function staff(port: number, host: string, db: DatabaseSync): Role[] {
  const members = db
    .prepare(`select m.* from memberships m join domains d on d.site_id = m.site_id and d.host = ? group by m.role`)
    .all(host) as Row[];
  return members.map((member) => {
    const role = String(member['role']) as StaffRole;
    const token = randomBytes(32).toString('base64url');
    return {
      ...visitor(port, role, host, { hermes_staff: token }),
      ready: async () => signIn(db, member, token),
      may: (access) => access === 'public' || access === 'signedIn' || roleCan(role, access),
    };
  });
}

function signIn(db: DatabaseSync, member: Row, token: string): void {
  const { site_id: siteId, id, role, account_id: accountId } = member;
  const hash = createHash('sha256').update(token).digest('hex');
  const there = db
    .prepare(
      `select 1 from staff_sessions s join memberships m on m.site_id = s.site_id and m.id = s.membership_id
       where s.site_id = ? and s.token_hash = ? and m.id = ? and m.role = ?`,
    )
    .get(siteId!, hash, id!, role!);
  if (there) return;
  const now = Date.now();
  put(db, 'memberships', member);
  put(db, 'staff_sessions', {
    ...{ site_id: siteId!, id: v7(), token_hash: hash, membership_id: id!, account_id: accountId! },
    ...{ method: 'password', created_at: now, last_seen_at: now, expires_at: now + 3_600_000, confirmed_at: now },
  });
}

function put(db: DatabaseSync, table: string, row: Row): void {
  const columns = Object.keys(row);
  const updates = columns.map((name) => `${name} = excluded.${name}`).join(', ');
  db.prepare(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
     on conflict (site_id, id) do update set ${updates}`,
  ).run(...Object.values(row));
}
