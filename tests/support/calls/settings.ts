import { homeSettings } from '#features/content/home.ts';
import { generalSettings } from '#features/settings/general.ts';
import { now, type Calls } from '../call.ts';

const author = (i: number) => ({ name: 'Admin', now, newId: () => `save-${i}` });
const general = { name: 'Changed', email: 'shop@twin.example', currency: 'EUR' };

export const calls: Calls = {
  'settings.groups': { args: () => [{ general: generalSettings, home: homeSettings }] },
  'settings.save': { args: () => ['home', { changed: true }, now] },
  'settingsDesk.before': { args: () => ['general', 1] },
  'settingsDesk.document': { args: () => ['general'] },
  'settingsDesk.inUse': { args: () => [], answer: { products: true, orders: true } },
  'settingsDesk.save': { args: (i) => ['general', general, { value: general, revision: 1 }, author(i)] },
};
