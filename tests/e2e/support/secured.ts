import { expect, type APIResponse } from 'playwright/test';

/**
 * Fails unless an answer carries the headers of every answer, and none that tells what is behind it.
 * @param isFramed whether pages of its own host may show it in a frame
 */
export function expectSecured(answer: APIResponse, isFramed = false) {
  const headers = answer.headers();
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': isFramed ? 'SAMEORIGIN' : 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': expect.stringMatching(/^(strict-origin-when-cross-origin|same-origin|no-referrer)$/),
    'permissions-policy': expect.stringContaining('camera=()'),
  });
  expect(headers['content-security-policy']).toContain(`frame-ancestors '${isFramed ? 'self' : 'none'}'`);
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('server');
}
