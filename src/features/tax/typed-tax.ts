import { z } from 'zod';
import { isCountryCode } from '#features/address/countries.ts';
import { millionths, taxedClasses, taxSettings, type TaxSettings } from './tax.ts';

const typed = z.string().max(200);

/** Taxes as they stand in the fields of an editor: rates in percent, like `8.265`. */
export const typedTax = z.object({
  pricesIncludeTax: z.boolean(),
  shippingTaxed: z.boolean(),
  classes: z.array(z.object({ id: z.string().max(40), name: typed })).max(20),
  rates: z
    .array(
      z.object({
        /** Tells rows apart while they are edited. */
        key: z.string().max(40),
        ...{ country: typed, region: typed, name: typed, percent: typed },
        /** Ids of the classes it is for; all that there are stand for every class there will be. */
        classes: z.array(z.string().max(40)).max(30),
      }),
    )
    .max(1000),
});

export type TypedTax = z.infer<typeof typedTax>;
export type TypedTaxRate = TypedTax['rates'][number];

/** What is wrong, by the name of its field: `tax.rates.1.percent`. */
export type TaxProblems = Record<string, string>;
export type ReadTax = { value: TaxSettings; problems: null } | { value: null; problems: TaxProblems };

/** Stored taxes as an editor shows them. */
export function typedTaxOf(settings: TaxSettings): TypedTax {
  const { pricesIncludeTax, shippingTaxed, classes, rates } = settings;
  const every = taxedClasses(settings).map(({ id }) => id);
  return {
    ...{ pricesIncludeTax, shippingTaxed, classes },
    rates: rates.map((rate, index) => ({
      key: `rate-${index}`,
      ...{ country: rate.country, region: rate.region ?? '', name: rate.name },
      percent: String(rate.rateMillionths / 10_000),
      classes: rate.classes ?? every,
    })),
  };
}

/** The settings that were typed, or what is wrong with them. */
export function readTax(typed: TypedTax): ReadTax {
  const problems: TaxProblems = {};
  const every = taxedClasses(typed).map(({ id }) => id);
  const names = typed.classes.map(({ name }) => name.trim().toLowerCase());
  for (const [index, name] of names.entries()) {
    if (!name) problems[`tax.classes.${index}.name`] = 'Give the class a name, like Books';
    else if (names.indexOf(name) !== index || name === 'standard')
      problems[`tax.classes.${index}.name`] = 'There is a class of this name already';
  }
  const rates = typed.rates.map((rate, index) => readRate(rate, every, `tax.rates.${index}`, problems));
  if (Object.keys(problems).length) return { value: null, problems };
  const { pricesIncludeTax, shippingTaxed, classes } = typed;
  const parsed = taxSettings.safeParse({ pricesIncludeTax, shippingTaxed, classes, rates });
  if (parsed.success) return { value: parsed.data, problems: null };
  const issues = parsed.error.issues.map(({ path, message }) => [`tax.${path.join('.')}`, message]);
  return { value: null, problems: Object.fromEntries(issues) as TaxProblems };
}

function readRate(rate: TypedTaxRate, every: readonly string[], at: string, problems: TaxProblems) {
  const rateMillionths = millionthsOf(rate.percent);
  const classes = rate.classes.filter((id) => every.includes(id));
  if (!isCountryCode(rate.country)) problems[`${at}.country`] = 'Choose a country';
  if (!rate.name.trim()) problems[`${at}.name`] = 'Give it a name that shoppers know, like VAT';
  if (rate.name.trim().length > 80) problems[`${at}.name`] = 'At most 80 characters';
  if (rateMillionths === null) problems[`${at}.percent`] = 'Enter a percentage from 0 to 100, like 8.265';
  if (classes.length === 0) problems[`${at}.classes`] = 'Choose what it is for';
  return {
    country: rate.country,
    ...(rate.region && { region: rate.region }),
    name: rate.name.trim(),
    rateMillionths: rateMillionths ?? 0,
    ...(classes.length < every.length && { classes }),
  };
}

/** `8.265` percent, or `8,265`, as millionths, or null for anything else. */
function millionthsOf(percent: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(percent.trim().replace(',', '.'));
  if (!match) return null;
  const value = Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
  return value <= millionths ? value : null;
}
