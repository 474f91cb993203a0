import { handle } from '@astrojs/cloudflare/handler';
import { sweep } from './scheduled.ts';

export default {
  fetch: (request, env, ctx) => handle(request, env, ctx),
  scheduled: (controller, env, ctx) => ctx.waitUntil(sweep(env, controller.scheduledTime)),
} satisfies ExportedHandler<Env>;
