/** How a page says what it is written in. `dir` is missing where it reads from left to right, as pages do by themselves. */
export type PageLanguage = { lang: string; dir?: 'rtl' };

/** Scripts in use that read from right to left, by their ISO 15924 codes. */
const RIGHT_TO_LEFT = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/** The language of a page by its BCP 47 tag. What is no tag is told as it is: browsers ignore it. */
export function pageLanguage(tag: string): PageLanguage {
  const known = languages.get(tag);
  if (known) return known;
  const language: PageLanguage = isRightToLeft(tag) ? { lang: tag, dir: 'rtl' } : { lang: tag };
  if (languages.size >= MOST) languages.clear();
  languages.set(tag, language);
  return language;
}

const MOST = 100;
const languages = new Map<string, PageLanguage>();

function isRightToLeft(tag: string): boolean {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '');
  } catch {
    return false;
  }
}
