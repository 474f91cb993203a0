import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentServer } from './draft-document.svelte.ts';

// What a rune holds is a plain value here.
vi.stubGlobal(
  '$state',
  Object.assign(<T>(value: T) => value, { raw: <T>(value: T) => value }),
);
const { DraftDocument, Unreachable } = await import('./draft-document.svelte.ts');

const PAUSE = 500;
const RETRY = 5000;
const save = vi.fn<DocumentServer['save']>();

/** A document that was changed once, as long ago as a draft waits to be kept. */
async function changedDocument() {
  const server = { save, publish: vi.fn(), discard: vi.fn(), restore: vi.fn() } as DocumentServer;
  const stored = { key: 'home' as const, label: 'Home', value: 'a', revision: 7, versions: [], warnings: [] };
  const document = new DraftDocument<string>(stored, server, () => {});
  document.change('Type', 'b');
  await vi.advanceTimersByTimeAsync(PAUSE);
  return { document, server };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  save.mockReset();
});

describe('a draft', () => {
  it('is safe to leave once it is kept', async () => {
    save.mockResolvedValue({ revision: 8, warnings: [] });
    const { document } = await changedDocument();
    expect([document.status, document.isUnsaved, document.revision]).toEqual(['kept', false, 8]);
  });

  it('is not safe to leave when it was refused, and is not sent again by itself', async () => {
    save.mockRejectedValue(new Error('Bo changed this meanwhile.'));
    const { document, server } = await changedDocument();
    await vi.advanceTimersByTimeAsync(RETRY * 2);
    expect([document.status, document.isUnsaved, document.refusal]).toEqual([
      'refused',
      true,
      'Bo changed this meanwhile.',
    ]);
    expect(save).toHaveBeenCalledOnce();
    expect(await document.publish()).toBeNull();
    expect(server.publish).not.toHaveBeenCalled();
  });

  it('is sent again when the server could not be reached', async () => {
    save.mockRejectedValueOnce(new Unreachable('No connection.'));
    save.mockResolvedValue({ revision: 8, warnings: [] });
    const { document } = await changedDocument();
    expect([document.isUnsaved, document.refusal]).toEqual([true, 'No connection.']);
    await vi.advanceTimersByTimeAsync(RETRY);
    expect(save).toHaveBeenLastCalledWith('home', 'b', 7);
    expect([document.isUnsaved, document.refusal, document.revision]).toEqual([false, null, 8]);
  });

  it('is thrown away as it was seen, and stays where somebody else changed it', async () => {
    save.mockResolvedValue({ revision: 8, warnings: [] });
    const { document, server } = await changedDocument();
    vi.mocked(server.discard).mockRejectedValueOnce(new Error('Bo changed this meanwhile.'));
    expect([await document.discard(), document.value, document.refusal]).toEqual([
      false,
      'b',
      'Bo changed this meanwhile.',
    ]);
    vi.mocked(server.discard).mockResolvedValueOnce({ live: 'live' });
    expect([await document.discard(), document.value, document.revision]).toEqual([true, 'live', 0]);
    expect(server.discard).toHaveBeenLastCalledWith('home', 8);
  });

  it.each(['path', 'slug', 'url'])('tells at its link what is wrong with the %s it leads to', async (part) => {
    save.mockResolvedValue({ problems: [{ path: ['menus', 0, 'items', 1, 'to', part], message: 'Choose one' }] });
    const { document } = await changedDocument();
    expect(document.problemAt('menus', 0, 'items', 1, 'to')).toBe('Choose one');
    expect(document.problemAt('menus', 0, 'items', 1)).toBeUndefined();
    expect(document.isUnsaved).toBe(true);
  });
});
