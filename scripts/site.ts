import { giveUp } from './lib/log.mjs';
import { withPlatform } from './lib/with-platform.ts';
import { siteCommand } from './site/command.ts';
import { runSiteCommand } from './site/run.ts';
import { usage } from './site/usage.ts';

/* Opens stores and looks after them: `npm run site -- --help`. */

try {
  const args = process.argv.slice(2);
  const asked = siteCommand(args);
  if (!asked) console.log(usage);
  else await withPlatform(args, async (platform) => console.log(await runSiteCommand(platform, asked, Date.now())));
} catch (error) {
  giveUp(error);
}
