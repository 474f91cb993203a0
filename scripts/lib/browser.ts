import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { Failure } from './log.mjs';
import { run, runTool } from './run.mjs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser to test with: the one that CHROMIUM names, an installed one, or Playwright's; null when there is none. */
export function findBrowser(): string | null {
  const candidates = [process.env['CHROMIUM'], ...INSTALLED, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/**
 * Brings a browser when there is none: Playwright's own, else Debian's package.
 * @returns null when nothing had to be done
 * @throws {Failure} when neither can be had
 */
export async function ensureBrowser(): Promise<string | null> {
  if (findBrowser()) return null;
  const said = await succeeded(
    runTool('playwright/cli.js', ['install', 'chromium']),
    "downloaded Playwright's Chromium",
  );
  if (said) return said;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    const debian = installFromDebian();
    if (await succeeded(debian, 'installed')) return "installed Debian's Chromium";
  }
  throw new Failure('There is no browser to test with.', 'Install Chromium or Chrome, or set CHROMIUM to its path.');
}

async function installFromDebian(): Promise<void> {
  await run('apt-get', ['update', '-q']);
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

async function succeeded(work: Promise<unknown>, said: string): Promise<string | null> {
  try {
    await work;
    return findBrowser() && said;
  } catch {
    return null;
  }
}
