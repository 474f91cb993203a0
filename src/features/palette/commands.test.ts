import { describe, expect, it } from 'vitest';
import { rolePermissions, type Permission, type Role } from '#features/staff/permissions.ts';
import { actionEntries, productEntries } from './commands.ts';

const NOW = Date.UTC(2026, 10, 1);
const viewer = (role: Role) => ({ can: (permission: Permission) => rolePermissions[role].includes(permission) });
const offered = (role: Role) => actionEntries(viewer(role)).map(({ label }) => label);

describe('actions of the palette', () => {
  it('are what a role may begin', () => {
    expect(offered('owner')).toEqual(
      expect.arrayContaining(['Add a product', 'Create an order', 'Invite somebody to the staff']),
    );
    expect(offered('editor')).toEqual(['Write a page']);
    expect(offered('fulfilment')).toEqual(['Bring in stock from a file']);
    expect(offered('viewer')).toEqual([]);
  });
});

it('finds products in whatever state they are, and says it', () => {
  const product = { id: 'p1', title: 'Braid', vendor: 'Loom', status: 'active', publishedAt: NOW - 1 } as const;
  const notes = productEntries(
    [
      product,
      { ...product, status: 'draft', publishedAt: null },
      { ...product, status: 'archived', vendor: '' },
      { ...product, publishedAt: NOW + 86_400_000 },
    ],
    NOW,
    'UTC',
  ).map(({ note }) => note);
  expect(notes).toEqual(['Loom', 'Loom · Draft', 'Archived', 'Loom · Scheduled 2 Nov']);
});
