import { isWrite, outages, type Gate, type Trip, type Verdict } from '../rig/gate.ts';

/** What goes wrong at one round trip of a task. */
export type Fault = {
  name: string;
  /** The round trip, from 1. */
  at: number;
  verdict: (trip: Trip) => Verdict | Promise<Verdict>;
  /** Whether the database was out of reach, rather than asked wrongly. */
  isOutage: boolean;
  /** Of one that takes its time: when it began to, and how to end it. */
  slow?: { began: Promise<void>; end: () => void };
};

/** Round trips of an undisturbed run: whether each writes, and more than the audit log, and how many statements it has. */
export type Trips = { writes: boolean; changes: boolean; statements: number }[];

const run: Verdict = { do: 'run' };

/** Notes the round trips of gated tasks, and lets one of them go wrong. */
export function faultyGate(fault?: Fault): Gate & { trips: Trips; idle: () => boolean } {
  const trips: Trips = [];
  const alive = new Map<string, { alive: number; order: number }>();
  const note = ({ task, order, alive: count }: { task: string; order: number; alive: number }) => {
    if (order > (alive.get(task)?.order ?? 0)) alive.set(task, { alive: count, order });
  };
  return {
    trips,
    idle: () => [...alive.values()].every((task) => task.alive === 0),
    trip(trip) {
      note(trip);
      // Whose store it is, is remembered between requests.
      if (trip.statements.some(({ sql }) => sql.includes('"domains"'))) return run;
      const writes = trip.statements.filter(isWrite);
      const changes = writes.some(({ sql }) => !/^\s*\w+ (?:into |from )?"?audit_/i.test(sql));
      trips.push({ writes: writes.length > 0, changes, statements: trip.statements.length });
      return fault && trips.length === fault.at ? fault.verdict(trip) : run;
    },
    ended: note,
  };
}

/** Everything that can go wrong in a run with these round trips. */
export function faultsIn(trips: Trips): Fault[] {
  return trips.flatMap(({ writes, statements }, i) => {
    const at = i + 1;
    const outage = (name: string, verdict: Verdict): Fault => ({ name, at, verdict: () => verdict, isOutage: true });
    return [
      outage('lost before it ran', { do: 'fail', when: 'before', error: outages.lost }),
      slow(at),
      outage('overloaded', { do: 'fail', when: 'before', error: outages.overloaded }),
      ...(writes ? [outage('answer lost', { do: 'fail', when: 'after', error: outages.lost })] : []),
      ...(writes ? Array.from({ length: statements }, (_, nth) => refused(at, nth)) : []),
    ];
  });
}

/** The round trip takes so long that whoever waits for it tries again meanwhile. */
function slow(at: number): Fault {
  const [began, over] = [Promise.withResolvers<void>(), Promise.withResolvers<Verdict>()];
  return {
    ...{ name: 'slow', at, isOutage: false, slow: { began: began.promise, end: () => over.resolve(run) } },
    verdict() {
      began.resolve();
      return over.promise;
    },
  };
}

/** The nth statement of a batch cannot be done: nothing of the batch may be. */
function refused(at: number, nth: number): Fault {
  return {
    name: `statement ${nth + 1} refused`,
    at,
    isOutage: false,
    verdict: ({ statements }) => ({
      do: 'run',
      sql: statements.map(({ sql, values }, i) =>
        i === nth ? `select json('not so') ${values.map(() => ', ?').join('')}` : sql,
      ),
    }),
  };
}
