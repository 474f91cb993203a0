import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { proofPage } from '#features/proof/proof-page.ts';
import { isClean, notReached, survivors, type Proof } from '#features/proof/proof.ts';
import { verdict } from '#features/proof/proof-words.ts';
import { proofKey } from '#features/proof/stored-proof.ts';
import type { Progress } from '../tests/prove/prove.ts';
import { build } from './lib/build.ts';
import { buildId } from './lib/build-id.ts';
import { ensureDevVars } from './lib/dev-vars.ts';
import { loadAsBundled } from './lib/load-as-bundled.ts';
import { bold, dim, Failure, giveUp, green, red, step } from './lib/log.mjs';
import { openPlatform } from './lib/platform.ts';
import { inRoot, root } from './lib/project.mjs';

/*
 * `npm run prove`: asks the built Worker, as one of two stores that share every name, for everything that is the other's,
 * and takes its locks out one by one to see that this would be noticed. docs/SECURITY.md tells how.
 *   --full          300,000 probes and every lock; goes on where an earlier run of the same build and seed ended
 *   --probes=N      that many
 *   --mutants=N     that many conditions taken out of the built Worker; of the repositories it is every one
 *   --seed=N        other probes than those of this commit
 *   --publish       puts the result where the Worker finds it (with --remote: on Cloudflare)
 */

const FULL = { probes: 300_000, mutants: Infinity };
const SAMPLE = { probes: 2_000, mutants: 2 };
const FOLDER = '.hermes/proof';

const args = process.argv.slice(2);

try {
  await step('Settings', ensureDevVars);
  await step('Worker', build);
  const proof = await makeProof();
  report(proof);
  if (args.includes('--publish')) await step('Published', () => publish(proof));
  process.exitCode = isClean(proof) ? 0 : 1;
} catch (error) {
  giveUp(error);
}

async function makeProof(): Promise<Proof> {
  const commit = commitNow();
  const full = args.includes('--full');
  const size = full ? FULL : SAMPLE;
  const seed = numberOf('seed') ?? Number.parseInt((commit ?? buildId()).slice(0, 8), 16);
  const progress = inRoot(FOLDER, `${buildId().slice(0, 12)}-${seed}.progress.json`);
  console.log(
    `\n  Seed ${bold(String(seed))}${dim(`, of ${commit ? 'this commit' : 'these sources'} unless named`)}\n`,
  );
  mkdirSync(inRoot(FOLDER), { recursive: true });
  const { prove } = await loadAsBundled<typeof import('../tests/prove/prove.ts')>('tests/prove/prove.ts');
  const proof = await prove({
    ...{ ...size, full, seed, build: buildId(), commit: commit ?? 'none' },
    probes: numberOf('probes') ?? size.probes,
    mutants: numberOf('mutants') ?? size.mutants,
    resume: full && existsSync(progress) ? (JSON.parse(readFileSync(progress, 'utf8')) as Progress) : null,
    say: (text) => console.log(`  ${dim(text)}`),
    keep: (done) => full && writeFileSync(progress, JSON.stringify(done)),
  });
  rmSync(progress, { force: true });
  return proof;
}

function report(proof: Proof): void {
  writeFileSync(inRoot(FOLDER, 'proof.json'), `${JSON.stringify(proof, null, 2)}\n`);
  writeFileSync(inRoot(FOLDER, 'proof.html'), proofPage(proof));
  console.log();
  for (const { kind, text, request } of proof.findings)
    console.log(`  ${red('✗')} ${kind}: ${text}\n    ${dim(request)}`);
  for (const { at, name } of survivors(proof)) console.log(`  ${red('✗')} nothing notices without ${name} (${at})`);
  const noticed = proof.mutants.filter(({ noticedBy }) => noticedBy !== null).length;
  const mark = isClean(proof) ? green('✓') : red('✗');
  console.log(`  ${mark} ${bold(verdict(proof))}`);
  console.log(
    `    ${noticed} of ${proof.mutants.length} locks noticed when taken out, ${notReached(proof).length} not reached; ${proof.statements.ran} statements watched.`,
  );
  console.log(`    ${path.join(FOLDER, 'proof.html')}\n`);
}

async function publish(proof: Proof): Promise<string> {
  const platform = await openPlatform(args);
  try {
    const body = JSON.stringify(proof);
    await platform.MEDIA.put(proofKey(proof.build), body, { httpMetadata: { contentType: 'application/json' } });
    return proofKey(proof.build);
  } finally {
    await platform.dispose();
  }
}

/** The commit that is checked out, or null outside of a repository. */
function commitNow(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return null;
  }
}

function numberOf(name: string): number | null {
  const given = args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  if (given === undefined) return null;
  if (!/^\d+$/.test(given)) throw new Failure(`--${name} takes a number, not ${given || 'nothing'}.`);
  return Number(given);
}
