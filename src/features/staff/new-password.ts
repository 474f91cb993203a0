/** Characters that a password has at least. */
export const SHORTEST_PASSWORD = 10;

/** What everybody tries first, as far as it is long enough. */
const COMMON = new Set([
  '1234567890',
  '12345678910',
  '0987654321',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'qwertyuiop',
  'qwerty1234',
  'qwerty12345',
  'asdfghjkl;',
  'zxcvbnm123',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'iloveyou12',
  'administrator',
  'letmein123',
  'welcome123',
  'changeme123',
  'abcdefghij',
  'abcd123456',
  'football123',
]);

/** Ours, which anybody would try at any store. */
const OWN_WORDS = ['hermes'];

/** The words that somebody's password must not consist of. */
export const wordsAbout = (
  { email, name }: { email: string; name: string },
  { general, primaryHost }: { general: { name: string }; primaryHost: string },
): string[] => [email, email.split('@')[0]!, name, general.name, primaryHost, primaryHost.split('.')[0]!];

/** Why a password cannot be taken, in words for a person; null when it can. `about` are words it must not consist of. */
export function passwordProblem(password: string, about: string[] = []): string | null {
  const folded = password.toLowerCase();
  if ([...password].length < SHORTEST_PASSWORD) return `Use ${SHORTEST_PASSWORD} characters or more.`;
  if (new Set(folded).size < 4) return 'Use more different characters.';
  if (COMMON.has(folded)) return 'This one is tried first by everybody. Choose another.';
  if ([...OWN_WORDS, ...about].some((word) => word.length > 3 && isMostly(folded, word.toLowerCase())))
    return 'This is too close to your name, your e-mail or the store. Choose another.';
  return null;
}

/** Whether hardly anything is left of a password without a word. */
const isMostly = (password: string, word: string) => password.replaceAll(word, '').length < 4;
