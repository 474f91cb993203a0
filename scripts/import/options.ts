import { parseArgs } from 'node:util';
import { Failure } from '../lib/log.mjs';

export const usage = `Brings a Shopify product CSV into a store.

  npm run import -- --site HOST FILE

  --site HOST     the store, by a host it answers on
  --dry-run       tell what would be done, write nothing
  --stock         set the stock of variants that the store has already, too
  --no-pictures   leave pictures alone
  --report FILE   write every refused and warned row into a CSV file
  --remote        the stores on Cloudflare instead of those on this machine
`;

export type ImportArguments = {
  site: string;
  file: string;
  dryRun: boolean;
  stock: boolean;
  pictures: boolean;
  report: string | null;
};

/**
 * What was typed after `npm run import --`; null when help was asked for.
 * @throws {Failure} with what to type
 */
export function importArguments(args: string[]): ImportArguments | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  if (!values.site) throw new Failure('Which store? --site is missing.', example);
  const [file, ...more] = positionals;
  if (!file) throw new Failure('Which file? No file is named.', example);
  if (more.length) throw new Failure(`One file at a time: ${[file, ...more].join(', ')}.`, example);
  return {
    site: values.site,
    file,
    dryRun: values['dry-run'],
    stock: values.stock,
    pictures: !values['no-pictures'],
    report: values.report ?? null,
  };
}

const example = 'Like this: npm run import -- --site fashion.localhost products.csv';

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        site: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        stock: { type: 'boolean', default: false },
        'no-pictures': { type: 'boolean', default: false },
        report: { type: 'string' },
        remote: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
  } catch (error) {
    throw new Failure(
      error instanceof Error ? error.message : String(error),
      'npm run import -- --help lists the options.',
    );
  }
}
