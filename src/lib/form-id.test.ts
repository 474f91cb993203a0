import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formId } from './form-id.ts';

it('is the attribute, whatever the controls of a form are called', () => {
  const form = { id: { value: 'the box of a row' }, getAttribute: () => 'list' };
  expect(formId(form as unknown as HTMLFormElement)).toBe('list');
  expect(formId({ getAttribute: () => null } as unknown as HTMLFormElement)).toBe('');
});

it('is what every script asks for', () => {
  const scripts = globSync('src/**/*.{ts,svelte,astro}').filter((file) => !file.endsWith('.test.ts'));
  expect(
    scripts.filter((file) => /\bform\??\.id\b/.test(readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, ''))),
  ).toEqual([]);
});
