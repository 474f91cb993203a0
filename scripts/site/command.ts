import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isCountryCode } from '#features/address/countries.ts';
import { ROLES } from '#features/staff/permissions.ts';
import { Failure } from '../lib/log.mjs';
import { hostOf } from '../lib/typed-host.ts';

const host = z.string({ error: 'HOST is missing' }).transform((typed, context) => {
  const found = hostOf(typed);
  if (!found)
    context.issues.push({
      code: 'custom',
      input: typed,
      message: `${typed} is no host of a store: a name like shop.example.com, not an IP address`,
    });
  return found ?? z.NEVER;
});
const emailError = ({ input }: { input?: unknown }) =>
  input === undefined ? 'is missing' : `${String(input)} is no e-mail address`;
const message = z.string().trim().max(300, 'is longer than 300 characters').optional();

const commands = {
  list: z.object({ command: z.literal('list') }),
  show: z.object({ command: z.literal('show'), host: z.string({ error: 'HOST is missing' }) }),
  suspend: z.object({ command: z.literal('suspend'), host, message }),
  maintenance: z.object({ command: z.literal('maintenance'), host, message }),
  resume: z.object({ command: z.literal('resume'), host }),
  'add-domain': z.object({
    command: z.literal('add-domain'),
    host,
    newHost: host,
    primary: z.boolean().default(false),
  }),
  invite: z.object({
    command: z.literal('invite'),
    host,
    person: z.email({ error: emailError }).max(254, 'is longer than 254 characters').toLowerCase(),
    role: z.enum(ROLES, `is none of ${ROLES.join(', ')}`).default('owner'),
  }),
  create: z
    .object({
      command: z.literal('create'),
      name: z.string({ error: 'is missing' }).trim().min(1, 'is empty').max(80, 'is longer than 80 characters'),
      hosts: z
        .array(host, { error: 'is missing' })
        .min(1)
        .refine((hosts) => new Set(hosts).size === hosts.length, 'names a host twice'),
      email: z.email({ error: emailError }),
      country: z.string().toUpperCase().refine(isCountryCode, 'is no country code like US').default('US'),
      currency: z.string().toUpperCase().refine(isCurrency, 'is no currency code like USD').optional(),
      locale: z.string().refine(isLocale, 'is no language tag like en or de-AT').default('en'),
      timezone: z.string().refine(isTimezone, 'is no time zone like Europe/Berlin').default('UTC'),
    })
    // Prices in the wrong currency cannot be put right later, so it is guessed for one country only.
    .refine(({ country, currency }) => country === 'US' || currency !== undefined, {
      path: ['currency'],
      error: 'is missing: name the currency of the prices, like EUR',
    })
    .transform((asked) => ({ ...asked, currency: asked.currency ?? 'USD' })),
};

type Name = keyof typeof commands;
/** What an operator asks for, checked. */
export type SiteCommand = { [N in Name]: z.infer<(typeof commands)[N]> }[Name];
export type CreateCommand = z.infer<(typeof commands)['create']>;
export type InviteCommand = z.infer<(typeof commands)['invite']>;

const optionOf: Record<string, string> = { hosts: '--host', newHost: 'NEW_HOST', host: 'HOST', person: 'EMAIL' };
/** Those that take a word after the host. */
const withSecond: string[] = ['add-domain', 'invite'];

/**
 * What was typed after `npm run site --`; null when help was asked for.
 * @throws {Failure} with what is wrong and what to type
 */
export function siteCommand(args: string[]): SiteCommand | null {
  const { values, positionals } = parsed(args);
  const [name, first, second, ...more] = positionals;
  if (values.help || name === undefined) return null;
  const { remote: _remote, help: _help, host: hosts, ...options } = values;
  if (!(name in commands))
    throw new Failure(`There is no command ${name}.`, `These are: ${Object.keys(commands).join(', ')}.`);
  const surplus = [
    ...(name === 'create' || name === 'list' ? [first] : []),
    ...(withSecond.includes(name) ? [] : [second]),
    ...more,
  ];
  const [unexpected] = surplus.filter((one) => one !== undefined);
  if (unexpected !== undefined) throw new Failure(`What is ${unexpected}?`, hint);
  const given = { ...options, command: name, host: first, newHost: second, person: second, hosts };
  const result = commands[name as Name].safeParse(given);
  if (result.success) return result.data;
  throw new Failure(result.error.issues.map(told).join('\n  '), hint);
}

const hint = '`npm run site -- --help` lists commands and options.';

function told({ path, message: text }: z.core.$ZodIssue): string {
  const [field] = path;
  const named = optionOf[String(field)] ?? `--${String(field)}`;
  return text.includes(' is no host') || text.startsWith('HOST')
    ? `${text.replace('HOST', named)}.`
    : `${named} ${text}.`;
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{
          name: text,
          email: text,
          country: text,
          currency: text,
          locale: text,
          timezone: text,
          message: text,
          role: text,
        },
        host: { type: 'string', multiple: true },
        ...{ primary: flag, remote: flag, help: { type: 'boolean', short: 'h' } as const },
      },
    });
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), hint);
  }
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isTimezone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
