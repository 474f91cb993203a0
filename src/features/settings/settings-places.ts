import type { Permission } from '#features/staff/permissions.ts';
import { paths } from '#lib/paths.ts';
import type { IconName } from '#ui/icons.ts';

/** A page of settings, as the settings page lists it. */
export type SettingsPlace = { label: string; says: string; icon: IconName; href: string; permission: Permission };

export const settingsPlaces: readonly SettingsPlace[] = [
  {
    label: 'General',
    says: 'Name, logo, address, currency and time zone',
    icon: 'store',
    href: paths.admin.settings('general'),
    permission: 'settings.read',
  },
  {
    label: 'Payments',
    says: 'How shoppers pay, and where their money goes',
    icon: 'payment',
    href: paths.admin.settings('payments'),
    permission: 'settings.read',
  },
  {
    label: 'Checkout',
    says: 'What shoppers are asked, terms, and how long unpaid orders wait',
    icon: 'cart',
    href: paths.admin.settings('checkout'),
    permission: 'settings.read',
  },
  {
    label: 'Shipping',
    says: 'Where you ship to and what it costs',
    icon: 'truck',
    href: paths.admin.settings('shipping'),
    permission: 'settings.read',
  },
  {
    label: 'Taxes',
    says: 'Rates by country, region and class of goods',
    icon: 'tax',
    href: paths.admin.settings('tax'),
    permission: 'settings.read',
  },
  {
    label: 'E-mail',
    says: 'Who letters are from, and what they say',
    icon: 'mail',
    href: paths.admin.settings('mail'),
    permission: 'settings.read',
  },
  {
    label: 'Legal pages',
    says: 'Terms, privacy, returns and imprint',
    icon: 'legal',
    href: paths.admin.settings('legal'),
    permission: 'settings.read',
  },
  {
    label: 'Domains',
    says: 'The addresses your store answers on',
    icon: 'globe',
    href: paths.admin.settings('domains'),
    permission: 'settings.read',
  },
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
  {
    label: 'Isolation',
    says: 'What was tried to get from one store into another, and what came of it',
    icon: 'shield',
    href: paths.admin.settings('proof'),
    permission: 'proof.read',
  },
];
