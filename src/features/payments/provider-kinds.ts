import { isLocal } from '#lib/local.ts';
import { TEST } from './test-provider.ts';

/** A secret that a provider gives a merchant, and that the store cannot speak to it without, or only worse. */
export type KeyField = { name: string; label: string; help: string; least: number };

/** What a merchant has to know and to give before a provider can be used. */
export type ProviderKind = {
  id: string;
  name: string;
  about: string;
  keys: readonly KeyField[];
  /** Offered in local development only. */
  local: boolean;
};

/** The providers that need something of the merchant. Bank transfer is set up with words alone. */
export const providerKinds: readonly ProviderKind[] = [
  {
    id: TEST,
    name: 'Test payment',
    about: 'Moves no money. Its page lets you choose how a payment ends.',
    keys: [
      {
        name: 'signingKey',
        label: 'Signing key',
        help: 'What its notifications are signed with, 32 characters or more. Without one, a key of this installation.',
        least: 32,
      },
    ],
    local: true,
  },
];

/** Those that can be used here. */
export const offeredKinds = (env: { APP_ENV?: string }): ProviderKind[] =>
  providerKinds.filter(({ local }) => !local || isLocal(env));

/** The characters of a key that are kept to be shown: never so many that they tell the rest. */
export const endingOf = (key: string): string => (key.length >= 16 ? key.slice(-4) : '');
