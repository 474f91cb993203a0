import type { GeneralSettings } from '#features/settings/general.ts';

/** Search engines cut a title off at about this many letters. */
const LONGEST = 65;

type Named = Pick<GeneralSettings, 'name' | 'tagline'>;

/** The home page's title: the name, and the tagline where it still fits. */
export function homeTitle({ name, tagline }: Named): string {
  const whole = `${name}: ${tagline.replace(/\.$/, '')}`;
  return tagline && whole.length <= LONGEST ? whole : name;
}

/** A page's title with the store's name behind it, unless it begins with the name anyway. */
export const pageTitle = (title: string, name: string): string =>
  title.startsWith(name) ? title : `${title} · ${name}`;
