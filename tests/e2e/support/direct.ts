import type { APIRequestContext, APIResponse } from 'playwright/test';
import { at } from './stores.ts';

type Options = NonNullable<Parameters<APIRequestContext['fetch']>[1]>;

/** Asks a store without a browser: only browsers know by themselves where `*.localhost` is. */
export function ask(
  request: APIRequestContext,
  host: string,
  path: string,
  options: Options = {},
): Promise<APIResponse> {
  const { host: authority } = new URL(at(host));
  return request.fetch(at('127.0.0.1', path), { ...options, headers: { ...options.headers, Host: authority } });
}
