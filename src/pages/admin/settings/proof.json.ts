import { env } from 'cloudflare:workers';
import type { APIRoute } from 'astro';
import { storedProof } from '#features/proof/stored-proof.ts';
import { RUNNING_BUILD } from '#lib/running-build.ts';

/** The proof of the build that is running, as it was made. */
export const GET: APIRoute = async () => {
  const proof = await storedProof(env.MEDIA, RUNNING_BUILD);
  return proof ? Response.json(proof) : new Response('No proof of this version yet', { status: 404 });
};
