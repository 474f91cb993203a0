import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { challengesRepo, MOST_ANSWERS } from '#features/staff/challenges.repo.ts';
import { handoversRepo } from '#features/staff/handovers.repo.ts';
import { invitationsRepo } from '#features/staff/invitations.repo.ts';
import { joiningRepo } from '#features/staff/joining.repo.ts';
import { ROLES } from '#features/staff/permissions.ts';
import { IDLE_LIFE, SESSION_LIFE } from '#features/staff/sessions.repo.ts';
import { newId } from '#lib/ids.ts';
import { NOW, staffStore, type StaffStore } from '../support/staff-stores.ts';

const d1 = env.DB;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const many = <T>(count: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)));

describe('a session', () => {
  it('is nobody at another store', async () => {
    const [here, there] = [await staffStore(d1), await staffStore(d1)];
    const member = await here.employ('somebody', 'owner');
    await there.employ('somebody', 'owner');
    const token = await here.session(member);
    expect(await here.sessions.byToken(token, NOW)).toMatchObject({ membershipId: member.id, role: 'owner' });
    expect(await there.sessions.byToken(token, NOW)).toBeNull();
  });

  it('ends by itself: a week after it was used last, and a month after it began', async () => {
    const store = await staffStore(d1);
    const token = await store.session(await store.employ('idle', 'viewer'));
    const id = (await store.sessions.byToken(token, NOW))!.sessionId;
    expect(await store.sessions.byToken(token, NOW + IDLE_LIFE)).toBeNull();
    await store.sessions.seen(id, NOW + SESSION_LIFE - DAY);
    expect(await store.sessions.byToken(token, NOW + SESSION_LIFE - 1)).not.toBeNull();
    expect(await store.sessions.byToken(token, NOW + SESSION_LIFE)).toBeNull();
  });

  it('cannot be ended by another member', async () => {
    const store = await staffStore(d1);
    const token = await store.session(await store.employ('mine', 'viewer'));
    const other = await store.employ('other', 'owner');
    const { sessionId } = (await store.sessions.byToken(token, NOW))!;
    await store.sessions.close(sessionId, other.id);
    expect(await store.sessions.byToken(token, NOW)).not.toBeNull();
  });
});

describe('a role', () => {
  it('counts at the next request, and its change ends the sessions', async () => {
    const store = await staffStore(d1);
    const owner = await store.employ('boss', 'owner');
    const member = await store.employ('worker', 'admin');
    const token = await store.session(member);
    expect(await store.team.setRole(owner.id, member.id, 'viewer', NOW)).toBeNull();
    expect(await store.sessions.byToken(token, NOW)).toBeNull();
    expect((await store.team.all()).find(({ id }) => id === member.id)?.role).toBe('viewer');
  });

  it('is not changed by those who may not, nor by anybody for themselves', async () => {
    for (const role of ROLES) {
      const store = await staffStore(d1);
      const owner = await store.employ('boss', 'owner');
      const actor = await store.employ('actor', role);
      const member = await store.employ('worker', 'viewer');
      const mayOwners = role === 'owner' ? null : 'refused';
      const mayOthers = role === 'owner' || role === 'admin' ? null : 'refused';
      expect(await store.team.setRole(actor.id, actor.id, 'owner', NOW)).toBe('refused');
      expect(await store.team.setRole(actor.id, member.id, 'owner', NOW)).toBe(mayOwners);
      expect(await store.team.setRole(actor.id, owner.id, 'viewer', NOW)).toBe(mayOwners);
      await store.team.setRole(owner.id, member.id, 'viewer', NOW);
      expect(await store.team.setRole(actor.id, member.id, 'editor', NOW)).toBe(mayOthers);
      expect(await store.team.remove(actor.id, actor)).toBe('refused');
    }
  });

  it('is not changed by a member of another store', async () => {
    const [here, there] = [await staffStore(d1), await staffStore(d1)];
    const stranger = await there.employ('stranger', 'owner');
    const member = await here.employ('worker', 'viewer');
    expect(await here.team.setRole(stranger.id, member.id, 'owner', NOW)).toBe('refused');
    expect(await here.team.remove(stranger.id, member)).toBe('refused');
  });
});

describe('the last owner', () => {
  it('stays when two owners remove each other at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const store = await staffStore(d1);
      const [a, b] = [await store.employ('a', 'owner'), await store.employ('b', 'owner')];
      const outcomes = await Promise.all([store.team.remove(a.id, b), store.team.remove(b.id, a)]);
      expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
      expect((await store.team.all()).map(({ role }) => role)).toEqual(['owner']);
    }
  });

  it('stays when three owners demote each other in a ring', async () => {
    const store = await staffStore(d1);
    const owners = [
      await store.employ('a', 'owner'),
      await store.employ('b', 'owner'),
      await store.employ('c', 'owner'),
    ];
    await many(3, (i) => store.team.setRole(owners[i]!.id, owners[(i + 1) % 3]!.id, 'viewer', NOW));
    expect((await store.team.all()).filter(({ role }) => role === 'owner').length).toBeGreaterThan(0);
  });
});

it('a member who is removed is gone with all that let them in, and only here', async () => {
  const [here, there] = [await staffStore(d1), await staffStore(d1)];
  const owner = await here.employ('boss', 'owner');
  const member = await here.employ('leaver', 'editor');
  const elsewhere = await there.employ('leaver', 'editor');
  const [token, otherToken] = [await here.session(member), await there.session(elsewhere)];
  await here.accounts.handOver(await there.leaving(elsewhere), here.host, 'code-hash', NOW);
  expect(await here.team.remove(owner.id, member)).toBeNull();
  expect(await here.sessions.byToken(token, NOW)).toBeNull();
  expect(await handoversRepo(here.people).take('code-hash', NOW)).toBeNull();
  expect(await there.sessions.byToken(otherToken, NOW)).not.toBeNull();
});

describe('a link to choose a new password', () => {
  it('works once, however many use it at the same moment, and ends every session everywhere', async () => {
    const [here, there] = [await staffStore(d1), await staffStore(d1)];
    const member = await here.employ('forgetful', 'owner');
    const tokens = [
      await here.session(member),
      await there.session(await there.employ('forgetful', 'viewer')),
    ] as const;
    await here.accounts.startReset(member.accountId, here.site.id, 'reset-hash', NOW);
    await here.accounts.startReset(member.accountId, here.site.id, 'other-hash', NOW);
    const done = await many(50, (i) =>
      here.accounts.finishReset('reset-hash', here.site.id, `hash-${i}`, NOW + MINUTE),
    );
    expect(done.filter(Boolean)).toHaveLength(1);
    expect((await here.accounts.byId(member.accountId))!.passwordHash).toBe(`hash-${done.indexOf(true)}`);
    expect(await here.sessions.byToken(tokens[0], NOW)).toBeNull();
    expect(await there.sessions.byToken(tokens[1], NOW)).toBeNull();
    expect(await here.accounts.resetFor('other-hash', here.site.id, NOW)).toBeNull();
  });

  it('works for half an hour, at the store it was asked for', async () => {
    const [here, there] = [await staffStore(d1), await staffStore(d1)];
    const { accountId } = await here.employ('slow', 'owner');
    await here.accounts.startReset(accountId, here.site.id, 'slow-hash', NOW);
    expect(await here.accounts.resetFor('slow-hash', there.site.id, NOW)).toBeNull();
    expect(await here.accounts.finishReset('slow-hash', there.site.id, 'x', NOW)).toBe(false);
    expect(await here.accounts.resetFor('slow-hash', here.site.id, NOW + 30 * MINUTE - 1)).not.toBeNull();
    expect(await here.accounts.finishReset('slow-hash', here.site.id, 'x', NOW + 30 * MINUTE)).toBe(false);
  });
});

describe('an invitation', () => {
  const invited = { email: 'new@example.com', role: 'editor', invitedBy: 'Boss', tokenHash: 'invited' } as const;

  it('makes a member once', async () => {
    const store = await staffStore(d1);
    await invitationsRepo(store.people).invite(invited, NOW);
    const ids = await many(10, async (i) =>
      joiningRepo(store.people).accept(
        'invited',
        { accountId: await newAccount(store, i), name: 'N', email: `n${i}@e.com` },
        NOW,
      ),
    );
    expect(ids.filter(Boolean)).toHaveLength(1);
    expect((await store.team.all()).map(({ role }) => role)).toEqual(['editor']);
  });

  it('is worth nothing once withdrawn, replaced, too old, or at another store', async () => {
    const [store, other] = [await staffStore(d1), await staffStore(d1)];
    const invitations = invitationsRepo(store.people);
    const joining = joiningRepo(store.people);
    const { id, expiresAt } = await invitations.invite(invited, NOW);
    expect(await joiningRepo(other.people).byToken('invited', NOW)).toBeNull();
    expect(await joining.byToken('invited', expiresAt)).toBeNull();
    await invitations.invite({ ...invited, tokenHash: 'again' }, NOW);
    expect(await joining.byToken('invited', NOW)).toBeNull();
    expect(await invitations.withdraw(id, NOW)).toBeNull();
    const [open] = await invitations.unanswered();
    expect(await invitations.withdraw(open!.id, NOW)).toMatchObject({ email: 'new@example.com' });
    const person = { accountId: await newAccount(store, 0), name: 'N', email: 'n@e.com' };
    expect(await joining.accept('again', person, NOW)).toBeNull();
    expect(await store.team.all()).toEqual([]);
  });
});

describe('going over to another store', () => {
  it('takes a code that works once, for a minute, there and nowhere else', async () => {
    const [from, to] = [await staffStore(d1), await staffStore(d1)];
    const leaving = await from.leaving(await from.employ('traveller', 'owner'));
    const there = await to.employ('traveller', 'viewer');
    const confirmedAt = NOW - MINUTE;
    expect(await from.accounts.handOver({ ...leaving, confirmedAt }, to.host, 'travel', NOW)).toBe(true);
    expect(await handoversRepo(from.people).take('travel', NOW)).toBeNull();
    expect(await handoversRepo(to.people).byCode('travel', NOW + MINUTE)).toBeNull();
    expect(await handoversRepo(to.people).wasTaken('travel')).toBe(false);
    const taken = await many(20, () => handoversRepo(to.people).take('travel', NOW + MINUTE - 1));
    expect(taken.filter(Boolean)).toEqual([expect.objectContaining({ membershipId: there.id, confirmedAt })]);
    expect(await handoversRepo(to.people).wasTaken('travel')).toBe(true);
  });

  it.each<[string, (store: StaffStore, accountId: string) => Promise<unknown>]>([
    ['signing out everywhere', ({ accounts }, id) => accounts.endSessions(id, NOW)],
    ['a new password', ({ accounts }, id) => accounts.setPassword(id, 'another', NOW)],
    [
      'a password chosen by letter',
      async ({ accounts, site }, id) => {
        await accounts.startReset(id, site.id, `reset-${id}`, NOW);
        expect(await accounts.finishReset(`reset-${id}`, site.id, 'another', NOW)).toBe(true);
      },
    ],
  ])('takes no code that was made, or used, before %s', async (_, signOut) => {
    const [from, to, other] = [await staffStore(d1), await staffStore(d1), await staffStore(d1)];
    const name = newId();
    const leaving = await from.leaving(await from.employ(name, 'owner'));
    await to.employ(name, 'owner');
    const bystander = newId();
    await to.employ(bystander, 'owner');
    await from.accounts.handOver(await from.leaving(await from.employ(bystander, 'owner')), to.host, bystander, NOW);
    const codes = handoversRepo(to.people);
    await from.accounts.handOver(leaving, to.host, `${name} waits`, NOW);
    await from.accounts.handOver(leaving, to.host, `${name} used`, NOW);
    await codes.take(`${name} used`, NOW);
    await signOut(other, leaving.accountId);
    expect(await codes.take(`${name} waits`, NOW)).toBeNull();
    expect(await codes.wasTaken(`${name} used`)).toBe(false);
    // The session that asked is over: whoever holds its cookie makes no further code.
    expect(await from.accounts.handOver(leaving, to.host, `${name} again`, NOW)).toBe(false);
    expect(await codes.take(bystander, NOW)).not.toBeNull();
  });

  it('is never for the store it is made at', async () => {
    const store = await staffStore(d1);
    const leaving = await store.leaving(await store.employ('circler', 'owner'));
    expect(await store.accounts.handOver(leaving, store.host, 'circle', NOW)).toBe(false);
  });

  it('is for members of that store', async () => {
    const [from, to] = [await staffStore(d1), await staffStore(d1)];
    const leaving = await from.leaving(await from.employ('homebody', 'owner'));
    const { accountId } = leaving;
    expect(await from.accounts.handOver(leaving, to.host, 'code', NOW)).toBe(false);
    expect(await from.accounts.storesOf(accountId)).toEqual([
      { siteId: from.site.id, name: from.host, host: from.host, role: 'owner' },
    ]);
  });
});

describe('a second factor', () => {
  it('takes each step once, and none before it', async () => {
    const store = await staffStore(d1);
    const { accountId } = await store.employ('careful', 'owner');
    await store.accounts.proposeTotp(accountId, 'sealed', NOW);
    await store.accounts.confirmTotp(accountId, 100, ['c1', 'c2'], NOW);
    expect(await store.accounts.takeTotpStep(accountId, 100)).toBe(false);
    const taken = await many(20, () => store.accounts.takeTotpStep(accountId, 101));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await store.accounts.takeTotpStep(accountId, 99)).toBe(false);
  });

  it('takes each recovery code once, of its own account only', async () => {
    const store = await staffStore(d1);
    const [one, two] = [await store.employ('first', 'owner'), await store.employ('second', 'owner')];
    await store.accounts.replaceRecoveryCodes(one.accountId, ['c1', 'c2']);
    expect(await store.accounts.takeRecoveryCode(two.accountId, 'c1', NOW)).toBe(false);
    const taken = await many(20, () => store.accounts.takeRecoveryCode(one.accountId, 'c1', NOW));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await store.accounts.recoveryCodesLeft(one.accountId)).toBe(1);
  });

  it('that is in use is not replaced by proposing another', async () => {
    const store = await staffStore(d1);
    const { accountId } = await store.employ('settled', 'owner');
    await store.accounts.proposeTotp(accountId, 'first', NOW);
    await store.accounts.confirmTotp(accountId, 1, [], NOW);
    await store.accounts.proposeTotp(accountId, 'second', NOW);
    expect((await store.accounts.byId(accountId))!.totpSecret).toBe('first');
  });

  it('may be answered a few times, by whoever holds the token, for ten minutes', async () => {
    const store = await staffStore(d1);
    const challenges = challengesRepo(store.people);
    await challenges.begin({ kind: 'second-factor', tokenHash: 'step' }, NOW);
    expect(await challenges.answer('passkey-sign-in', 'step', NOW)).toBeNull();
    expect(await challenges.answer('second-factor', 'step', NOW + 10 * MINUTE)).toBeNull();
    const answers = await many(20, () => challenges.answer('second-factor', 'step', NOW));
    expect(answers.filter(Boolean)).toHaveLength(MOST_ANSWERS);
  });
});

it('counts tries at the same moment, each under its key, and begins anew after the window', async () => {
  const { accounts } = await staffStore(d1);
  const counts = await many(30, () => accounts.countTries(['a:x', 'b:y'], MINUTE, NOW));
  expect(counts.map(([a]) => a!.count).sort((x, y) => x - y)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  expect(await accounts.countTries(['a:x'], MINUTE, NOW + MINUTE)).toEqual([{ count: 1, since: NOW + MINUTE }]);
  await accounts.forgetTries('b:y');
  expect(await accounts.countTries(['b:y'], MINUTE, NOW)).toEqual([{ count: 1, since: NOW }]);
});

it('tries are forgotten after a day, whoever tries then', async () => {
  const { accounts } = await staffStore(d1);
  const kept = () => d1.prepare(`select key from sign_in_attempts where key like 'day:%'`).all();
  await accounts.countTries(['day:then'], MINUTE, NOW - DAY - 1);
  await accounts.countTries(['day:later'], MINUTE, NOW - DAY + 1);
  await accounts.countTries(['day:now'], MINUTE, NOW);
  expect((await kept()).results.map(({ key }) => key)).toEqual(['day:later', 'day:now']);
});

it('a name is the same at every store', async () => {
  const [here, there] = [await staffStore(d1), await staffStore(d1)];
  const { accountId } = await here.employ('oldname', 'owner');
  await there.employ('oldname', 'viewer');
  await here.accounts.rename(accountId, 'New Name', NOW);
  for (const store of [here, there]) expect((await store.team.all()).map(({ name }) => name)).toEqual(['New Name']);
});

let made = 0;
const newAccount = ({ accounts }: Awaited<ReturnType<typeof staffStore>>, i: number) =>
  accounts.create({ email: `made-${++made}-${i}@example.com`, name: 'N', passwordHash: 'none' }, NOW);
