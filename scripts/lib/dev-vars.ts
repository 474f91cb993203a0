import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { inRoot } from './project.mjs';

/**
 * Makes `.dev.vars` from its example, with a secret of its own, unless it is there.
 * @returns null when nothing had to be done
 */
export function ensureDevVars(): string | null {
  if (existsSync(inRoot('.dev.vars'))) return null;
  const example = readFileSync(inRoot('.dev.vars.example'), 'utf8');
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(inRoot('.dev.vars'), example.replace(/^(\w+_SECRET)=""$/gm, `$1="${secret}"`), { mode: 0o600 });
  return 'made .dev.vars';
}

/** The Worker's variables and secrets on this machine. */
export function devVars(): Record<string, string> {
  const vars = parseEnv(readFileSync(inRoot('.dev.vars'), 'utf8'));
  return { ...(vars as Record<string, string>), APP_ENV: 'local' };
}
