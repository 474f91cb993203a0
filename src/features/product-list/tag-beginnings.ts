/** What was typed as it may be spelled where the database tells letters apart: as it is, in small letters, with a capital. */
export function beginnings(typed: string): string[] {
  const text = typed.trim();
  const small = text.toLowerCase();
  return [...new Set([text, small, small.charAt(0).toUpperCase() + small.slice(1), text.toUpperCase()])];
}
