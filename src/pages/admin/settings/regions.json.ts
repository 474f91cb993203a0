import type { APIRoute } from 'astro';
import { isCountryCode } from '#features/address/countries.ts';
import { regionsOf } from '#features/address/regions.ts';

/** The regions of the country `?country=`, for the tax editor. */
export const GET: APIRoute = ({ url }) => {
  const country = url.searchParams.get('country') ?? '';
  return Response.json({ regions: isCountryCode(country) ? regionsOf(country) : [] });
};
