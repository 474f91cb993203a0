export type Change = { direction: 'up' | 'down' | 'same'; by: string };

/** By how many per cent a figure changed, one decimal below a hundred; null where there was nothing before. */
export function changeWords(now: number, before: number): Change | null {
  if (before <= 0) return null;
  const percent = ((now - before) / before) * 100;
  const digits = Math.abs(percent) < 100 ? 1 : 0;
  const text = Math.abs(percent).toFixed(digits);
  return { direction: directionOf(Number(text), percent), by: `${text} %` };
}

/** By how many points a percentage changed; null where there was none before. */
export function pointsWords(now: number, before: number): Change | null {
  if (before <= 0) return null;
  const text = Math.abs(now - before).toFixed(1);
  return { direction: directionOf(Number(text), now - before), by: `${text} pts` };
}

const directionOf = (shown: number, change: number) => (shown === 0 ? 'same' : change > 0 ? 'up' : 'down');
