/*
 * Who may do what, for navigation, pages, actions and tests. A permission is a noun and what is done with it. What a role
 * does not list it may not do.
 */

export const ROLES = ['owner', 'admin', 'editor', 'fulfilment', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'dashboard.read',
  'products.read',
  'products.write',
  'inventory.read',
  'inventory.write',
  'media.read',
  'media.write',
  'orders.read',
  /** Fulfil, cancel, edit, write notes. */
  'orders.write',
  /** See prices, totals and sales figures. */
  'orders.money',
  /** Give money back, mark a payment as received. */
  'orders.refund',
  'customers.read',
  'customers.write',
  'content.read',
  'content.write',
  'content.publish',
  'appearance.read',
  'appearance.write',
  'appearance.publish',
  'settings.read',
  'settings.write',
  /** Change where customers' money goes. */
  'payments.write',
  'staff.read',
  'staff.write',
  'audit.read',
  'proof.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What a page or an action asks for: a permission, being signed in, or nothing. */
export type Access = Permission | 'signedIn' | 'public';

const editing = [
  'media.read',
  'media.write',
  'content.read',
  'content.write',
  'content.publish',
  'appearance.read',
  'appearance.write',
  'appearance.publish',
] as const satisfies Permission[];

export const rolePermissions: Record<Role, readonly Permission[]> = {
  owner: PERMISSIONS,
  admin: [
    'dashboard.read',
    'products.read',
    'products.write',
    'inventory.read',
    'inventory.write',
    'orders.read',
    'orders.write',
    'orders.money',
    'orders.refund',
    'customers.read',
    'customers.write',
    ...editing,
    'settings.read',
    'settings.write',
    'staff.read',
    'staff.write',
    'audit.read',
    'proof.read',
  ],
  editor: ['dashboard.read', 'products.read', ...editing],
  fulfilment: ['dashboard.read', 'products.read', 'inventory.read', 'inventory.write', 'orders.read', 'orders.write'],
  viewer: [
    'dashboard.read',
    'products.read',
    'inventory.read',
    'media.read',
    'orders.read',
    'orders.money',
    'customers.read',
    'content.read',
    'appearance.read',
    'settings.read',
  ],
};

/** What each role is called and what it is for, in the words of the staff page. */
export const roleWords: Record<Role, { name: string; says: string }> = {
  owner: { name: 'Owner', says: 'Everything, payments and other owners included.' },
  admin: { name: 'Admin', says: 'Everything but payment providers and owners.' },
  editor: { name: 'Editor', says: 'Pages, menus, pictures and the look. No orders, customers or money.' },
  fulfilment: { name: 'Fulfilment', says: 'Orders to send and stock. No prices or totals.' },
  viewer: { name: 'Viewer', says: 'Looks at everything in daily work and changes nothing.' },
};

/** Whether a role allows something. Anything that is no role or no permission is denied. */
export function roleCan(role: Role, permission: Permission): boolean {
  return Object.hasOwn(rolePermissions, role) && rolePermissions[role].includes(permission);
}

/**
 * Whether `role` may make somebody a `wanted`, or change one: never someone above, and owners are made and changed by
 * owners only.
 */
export function mayGive(role: Role, wanted: Role): boolean {
  if (!roleCan(role, 'staff.write')) return false;
  return role === 'owner' || wanted !== 'owner';
}

/** Why someone cannot change a member's role or remove them, in words for them; null when they can. */
export function changeRefusal(mine: Role, theirs: Role, isMe: boolean): string | null {
  if (!roleCan(mine, 'staff.write')) return 'Your role does not include changing staff.';
  if (isMe) return 'Nobody changes their own role. Ask another owner or admin.';
  return mayGive(mine, theirs) ? null : 'Only owners can change an owner.';
}
