import { describe, expect, it } from 'vitest';
import { mayGive, PERMISSIONS, roleCan, rolePermissions, ROLES, type Permission, type Role } from './permissions.ts';

describe('roles', () => {
  it('let the owner do everything', () => {
    expect(PERMISSIONS.filter((permission) => !roleCan('owner', permission))).toEqual([]);
  });

  it.each([
    ['editor', /^(orders|customers|payments|settings|staff|audit|inventory)\./],
    ['fulfilment', /money|refund|^(customers|payments|settings|staff|audit|content|appearance)\./],
    ['viewer', /write|publish|refund|^(staff|audit|payments)\./],
    ['admin', /^payments\./],
  ] as [Role, RegExp][])('keep from %s what is not theirs', (role, forbidden) => {
    expect(rolePermissions[role].filter((permission) => forbidden.test(permission))).toEqual([]);
  });

  it('deny what is no role or no permission', () => {
    expect(roleCan('constructor' as Role, 'orders.read')).toBe(false);
    expect(roleCan('owner', 'orders.everything' as Permission)).toBe(false);
  });
});

describe('giving a role', () => {
  it('leaves owners to owners', () => {
    expect(mayGive('owner', 'owner')).toBe(true);
    expect(mayGive('admin', 'owner')).toBe(false);
    expect(mayGive('admin', 'admin')).toBe(true);
  });

  it.each(ROLES)('gives nobody more than their own by way of %s', (wanted) => {
    for (const role of ['editor', 'fulfilment', 'viewer'] as const) expect(mayGive(role, wanted)).toBe(false);
  });
});
