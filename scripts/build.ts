import { build } from './lib/build.ts';
import { ensureDevVars } from './lib/dev-vars.ts';
import { giveUp, step } from './lib/log.mjs';

/* Builds the Worker when its sources changed, so that whoever serves it next finds it built. */
try {
  await step('Settings', ensureDevVars);
  await step('Worker', build);
} catch (error) {
  giveUp(error);
}
