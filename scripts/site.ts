import { giveUp } from './lib/log.mjs';
import { instance } from './lib/project.mjs';
import { withPlatform } from './lib/with-platform.ts';
import { siteCommand } from './site/command.ts';
import { runSiteCommand } from './site/run.ts';
import { usage } from './site/usage.ts';

/* Opens stores and looks after them: `npm run site -- --help`. */

try {
  const args = process.argv.slice(2);
  const asked = siteCommand(args);
  const originOf = (host: string) =>
    args.includes('--remote') ? `https://${host}` : `http://${host}:${instance().port}`;
  if (!asked) console.log(usage);
  else
    await withPlatform(args, async (platform) =>
      console.log(await runSiteCommand(asked, { platform, originOf, now: Date.now() })),
    );
} catch (error) {
  giveUp(error);
}
