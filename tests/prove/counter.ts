import type { Cell } from './cells.ts';
import type { Tally } from './campaign.ts';

type Row = { probes: number; statuses: Record<string, number> };
/** Probes by route and by role, with what they were answered with. */
export type Counted = { routes: (Row & { route: string })[]; roles: (Row & { role: string })[] };

/** Counts answers, on from what was counted before. */
export function counter(cells: Cell[], before?: Counted): { tally: Tally; counted: Counted } {
  const counted: Counted = before ?? { routes: [], roles: [] };
  const routes = new Map(counted.routes.map((row) => [row.route, row]));
  const roles = new Map(counted.roles.map((row) => [row.role, row]));
  const tally: Tally = ({ cell }, { status }) => {
    const { target, role } = cells[cell]!;
    const rows = [
      rowOf(routes, target.route, () => added(counted.routes, { ...empty(), route: target.route })),
      rowOf(roles, role.name, () => added(counted.roles, { ...empty(), role: role.name })),
    ];
    for (const row of rows) {
      row.probes += 1;
      row.statuses[status] = (row.statuses[status] ?? 0) + 1;
    }
  };
  return { tally, counted };
}

const empty = (): Row => ({ probes: 0, statuses: {} });

function added<R>(rows: R[], row: R): R {
  rows.push(row);
  return row;
}

function rowOf<R>(rows: Map<string, R>, name: string, make: () => R): R {
  const row = rows.get(name) ?? make();
  rows.set(name, row);
  return row;
}
