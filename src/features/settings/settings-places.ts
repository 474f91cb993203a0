import type { Permission } from '#features/staff/permissions.ts';
import { paths } from '#lib/paths.ts';
import type { IconName } from '#ui/icons.ts';

/** A page of settings, as the settings page lists it. */
export type SettingsPlace = { label: string; says: string; icon: IconName; href: string; permission: Permission };

export const settingsPlaces: readonly SettingsPlace[] = [
  {
    label: 'Staff',
    says: 'Who works here, and what each may do',
    icon: 'customers',
    href: paths.admin.settings('staff'),
    permission: 'staff.read',
  },
  {
    label: 'Audit log',
    says: 'Who did what, when, and from where',
    icon: 'log',
    href: paths.admin.audit(),
    permission: 'audit.read',
  },
];
