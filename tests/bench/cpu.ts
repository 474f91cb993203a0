import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time for programs in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** The processor time, user and system, that a process and its threads have used. In seconds. */
export type CpuClock = () => number;

/**
 * A clock of the processor time that this process's workerd uses: unlike requests a second, it says the same on a machine
 * that has other things to do. Null where there is no /proc.
 * @throws when there is not exactly one workerd
 */
export function workerdClock(): CpuClock | null {
  if (process.platform !== 'linux') return null;
  const children = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => statOf(pid) ?? [])
    .filter(({ name, parent }) => name === 'workerd' && parent === process.pid);
  const [workerd] = children;
  if (!workerd || children.length > 1) throw new Error(`${children.length} workerd processes instead of one.`);
  return () => {
    const stat = statOf(workerd.pid);
    if (!stat) throw new Error('workerd is gone.');
    return stat.seconds;
  };
}

/** proc_pid_stat(5); null for a process that has ended. */
function statOf(pid: string) {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  const nameEnd = text.lastIndexOf(')');
  const fields = text.slice(nameEnd + 2).split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return {
    pid,
    name: text.slice(text.indexOf('(') + 1, nameEnd),
    parent: Number(fields[1]),
    seconds: (user + system) / TICKS_PER_SECOND,
  };
}
