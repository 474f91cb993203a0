export type Change = { direction: 'up' | 'down' | 'same'; percent: string };

/** By how many per cent a figure changed, one decimal below a hundred; null where there was nothing before. */
export function changeWords(now: number, before: number): Change | null {
  if (before <= 0) return null;
  const percent = ((now - before) / before) * 100;
  const digits = Math.abs(percent) < 100 ? 1 : 0;
  const text = Math.abs(percent).toFixed(digits);
  const direction = Number(text) === 0 ? 'same' : percent > 0 ? 'up' : 'down';
  return { direction, percent: `${text} %` };
}
