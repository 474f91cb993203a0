import { homeSettings } from '#features/content/home.ts';
import { generalSettings } from '#features/settings/general.ts';
import { now, type Calls } from '../call.ts';

export const calls: Calls = {
  'settings.groups': { args: () => [{ general: generalSettings, home: homeSettings }] },
  'settings.save': { args: () => ['home', { changed: true }, now] },
};
