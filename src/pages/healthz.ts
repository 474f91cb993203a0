import type { APIRoute } from 'astro';
import { env } from 'cloudflare:workers';
import { databaseAnswers } from '#db/platform.ts';
import { version } from '../../package.json';

/** Whether this deployment works: 200, or 503 when the database does not answer. */
export const GET: APIRoute = async () => {
  const database = await databaseAnswers(env.DB);
  return Response.json(
    { status: database ? 'ok' : 'unavailable', version, database: database ? 'ok' : 'down' },
    { status: database ? 200 : 503 },
  );
};
