import { expect, it } from 'vitest';
import { asNoted, unfinished } from './intent.ts';

it('notes what an action was called with, and no secret of it', () => {
  expect(asNoted({ memberId: 'm', role: 'editor' })).toEqual({ memberId: 'm', role: 'editor' });
  expect(JSON.stringify(asNoted({ email: 'a@b.example', password: 'correct horse' }))).not.toContain('horse');
});

it('notes of a whole document that it was sent', () => {
  const value = Array.from({ length: 100 }, () => 'x'.repeat(100));
  expect(asNoted({ key: 'home', value })).toEqual({ fields: ['key', 'value'] });
});

it('notes nothing of what has no fields', () => {
  expect(asNoted(null)).toEqual({});
  expect(asNoted('text')).toEqual({});
});

it('tells who called what, when and from where', () => {
  const who = { accountId: 'a', actorName: 'Dana', actorEmail: 'dana@example.com' };
  const note = { id: 'r', at: 1, ipPrefix: '10.0', action: 'admin.team.remove', asked: { memberId: 'm' }, ...who };
  expect(unfinished(note)).toEqual({
    entry: {
      ...{ action: 'request.unfinished', subjectKind: 'action', subjectId: '', subject: 'admin.team.remove' },
      ...{ before: null, after: { memberId: 'm' } },
    },
    actor: { accountId: 'a', name: 'Dana', email: 'dana@example.com' },
    origin: { at: 1, ipPrefix: '10.0', requestId: 'r' },
  });
});
