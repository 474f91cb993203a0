import { test as base, expect } from 'playwright/test';

/**
 * Playwright's `test`, which also fails when a page had a script error, broke its own content security policy, or asked
 * for something that was not there. `complaints.expected` lists what a test brings about on purpose.
 */
export const test = base.extend<{ complaints: { expected: RegExp[] } }>({
  complaints: [
    async ({ page }, use) => {
      const heard: string[] = [];
      const expected: RegExp[] = [];
      page.on('pageerror', (error) => heard.push(`script error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') heard.push(`console: ${message.text()} (${message.location().url})`);
      });
      await use({ expected });
      expect(heard.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
