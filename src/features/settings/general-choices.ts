import { currencyCodes } from '#lib/currencies.ts';

type Choice = { value: string; label: string };

/** Ways to write numbers and dates that are offered; a store may have any other. */
const LOCALES = `
  en-US en-GB en-CA en-AU en-IE en-NZ en-IN en-ZA de-DE de-AT de-CH fr-FR fr-BE fr-CH fr-CA it-IT es-ES es-MX es-AR
  pt-PT pt-BR nl-NL nl-BE da-DK sv-SE nb-NO fi-FI is-IS pl-PL cs-CZ sk-SK hu-HU ro-RO bg-BG el-GR hr-HR sl-SI et-EE
  lv-LV lt-LT uk-UA tr-TR he-IL ar-AE hi-IN id-ID ms-MY th-TH vi-VN ja-JP ko-KR zh-CN zh-TW
`
  .trim()
  .split(/\s+/);

/** Currencies by name, with their codes. `current` is there too, whatever it is. */
export function currencyChoices(current: string): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  return sorted(
    withCurrent(currencyCodes, current).map((value) => ({ value, label: `${names.of(value)} (${value})` })),
  );
}

/** Ways to write numbers and dates, each with a number as it is written there. */
export function localeChoices(current: string): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const sample = (locale: string) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(1234.5);
  return sorted(
    withCurrent(LOCALES, current).map((value) => ({ value, label: `${names.of(value)}: ${sample(value)}` })),
  );
}

/** Languages that pages may be written in, by their names. */
export function languageChoices(current: string): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const languages = [...new Set(LOCALES.map((locale) => (locale.startsWith('zh') ? locale : locale.slice(0, 2))))];
  const offered = withCurrent([...languages, 'fa', 'ur', 'sr', 'ca', 'ga', 'cy'], current).filter(Boolean);
  return sorted(offered.map((value) => ({ value, label: names.of(value) ?? value })));
}

/** Time zones by their IANA names. */
export const timezoneChoices = (current: string): Choice[] =>
  withCurrent(['UTC', ...Intl.supportedValuesOf('timeZone')], current).map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }));

const withCurrent = (values: readonly string[], current: string) => [...new Set([...values, current])];

const sorted = (choices: Choice[]) => choices.sort((a, b) => a.label.localeCompare(b.label, 'en'));
