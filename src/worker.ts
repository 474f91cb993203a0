import { handle } from '@astrojs/cloudflare/handler';
import { enter } from '#features/tenancy/entrance.ts';
import { sweep } from './scheduled.ts';

export default {
  fetch: (request, env, ctx) => enter(request, (admitted) => handle(admitted as typeof request, env, ctx)),
  scheduled: (controller, env, ctx) => ctx.waitUntil(sweep(env, controller.scheduledTime)),
} satisfies ExportedHandler<Env>;
