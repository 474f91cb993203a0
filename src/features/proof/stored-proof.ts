import { proofSchema, type Proof } from './proof.ts';

/** Where the proof of a build is kept: below no store's prefix, so no store's address leads to it. */
export const proofKey = (build: string): string => `platform/proof/${build}.json`;

/** The proof of the build that is running, or null when none was made of it. */
export async function storedProof(bucket: Pick<R2Bucket, 'get'>, build: string): Promise<Proof | null> {
  const object = await bucket.get(proofKey(build));
  const parsed = object && proofSchema.safeParse(await object.json());
  return parsed?.success ? parsed.data : null;
}
