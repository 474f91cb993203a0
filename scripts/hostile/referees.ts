import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A tool that others made to find holes, as it is run here. */
export type Referee = {
  name: string;
  /** Debian's package. */
  install: string;
  /** What it has to say of each of these addresses. */
  targets: readonly Target[];
  /** What it found at a target; nothing when all is well. */
  look: (target: Target, at: Place) => Promise<string[]>;
};

export type Target = { what: string; path: string; data?: string };
/** Where a target is reached: its origin by name, through a proxy that knows where that is. */
export type Place = { origin: string; proxy: string };

/** How long wapiti looks for pages, and how long each of its attacks may take. In seconds. */
const WAPITI = { looks: 240, attacks: 60, modules: 'sql,xss,permanentxss,crlf,exec,file,redirect,ssrf,xxe,backup' };
/** After this many seconds a referee is taken to hang. */
const LONGEST_S = 1800;

/** The holes that a referee has to see before it is believed that there are none. */
export const HOLE: Target = { what: 'a planted hole', path: '/search?q=a' };

export const referees: Referee[] = [
  {
    name: 'sqlmap',
    install: 'sqlmap',
    targets: [
      { what: 'search', path: '/search?q=a&after=1.2' },
      { what: 'suggestions', path: '/search/suggestions?q=ch' },
      { what: 'filters', path: '/categories/audio?stock=in&price=50-200&sort=price-asc&after=1' },
      { what: 'a product', path: '/products/arc-100?colour=black' },
      { what: 'the sitemap', path: '/sitemap.xml?part=0a' },
      { what: 'adding to the cart', path: '/_actions/cart.add', data: 'variantId=a&quantity=1&product=arc-100' },
      { what: 'an order', path: '/_actions/order.pay', data: 'token=a' },
      { what: 'a reset', path: '/_actions/admin.recovery.finish', data: 'token=a&password=a-long-password' },
    ],
    async look({ path: address, data }, { origin, proxy }) {
      const folder = mkdtempSync(path.join(tmpdir(), 'hermes-sqlmap-'));
      const output = await run('sqlmap', [
        ...['-u', `${origin}${address}`, ...(data ? ['--data', data] : [])],
        ...['--batch', '--level', '2', '--risk', '2', '--threads', '4', '--dbms', 'sqlite', '--ignore-code', '*'],
        ...['--proxy', proxy, '--flush-session', '--output-dir', folder, '--disable-coloring'],
      ]);
      if (!/\[INFO\] testing/.test(output)) throw new Error(`sqlmap tested nothing:\n${output.slice(-2000)}`);
      return output.split('\n').filter((line) => /^Parameter: |is vulnerable|appears to be .* injectable/.test(line));
    },
  },
  {
    name: 'wapiti',
    install: 'wapiti',
    targets: [{ what: 'the whole store', path: '/' }],
    async look({ path: address }, { origin, proxy }) {
      const report = path.join(mkdtempSync(path.join(tmpdir(), 'hermes-wapiti-')), 'report.json');
      await run('wapiti', [
        ...[
          '-u',
          `${origin}${address}`,
          '-p',
          proxy,
          '--scope',
          'domain',
          '--flush-session',
          '-f',
          'json',
          '-o',
          report,
        ],
        ...['-m', WAPITI.modules, '--max-scan-time', String(WAPITI.looks), '--max-attack-time', String(WAPITI.attacks)],
        ...['--max-links-per-page', '40', '-d', '4'],
      ]);
      if (!existsSync(report)) throw new Error(`wapiti did not finish within ${LONGEST_S} seconds.`);
      const { vulnerabilities } = JSON.parse(readFileSync(report, 'utf8')) as {
        vulnerabilities: Record<string, { path: string; parameter: string; info: string }[]>;
      };
      return Object.entries(vulnerabilities).flatMap(([kind, all]) =>
        all.map(({ path: where, parameter, info }) => `${kind}: ${where} ${parameter}: ${info}`),
      );
    },
  },
];

/** Runs a tool and answers what it printed. @throws when it is not installed */
function run(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST_S * 1000 });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

/** Whether a tool is there. */
export const isInstalled = async ({ name }: Referee): Promise<boolean> =>
  run(name, ['--version']).then(
    () => true,
    () => false,
  );
