import { fieldWords } from '#features/audit/audit-words.ts';

/**
 * A field that two people changed: what it is called, what each of them wants (undefined is without it), and which of the two
 * stays, once that is decided.
 */
export type SettingsConflict = { key: string; label: string; mine: unknown; theirs: unknown; stays?: Side };
export type Side = 'mine' | 'theirs';

/** What a page asks about, and who saved meanwhile. */
export type AskedConflicts = Pick<Merged, 'conflicts' | 'news'> & { savedBy: string };

export type Merged = {
  value: unknown;
  /** Fields that both changed; as I want them in `value` until it is decided. */
  conflicts: SettingsConflict[];
  /** What others changed and I did not, by what it is called. */
  news: string[];
};

/** Which of two stays, by the conflict's key. */
export type Kept = ReadonlyMap<string, Side>;

/** Of these one part means nothing without the others. */
const WHOLE = new Set(['logo', 'icon', 'mark', 'picture']);

/**
 * What is saved when a document is no longer what a form was filled in from (`base`): fields that one of the two changed are as
 * that one wants, fields that both changed are as `kept` says. Things in lists are told apart by their ids, or by what else
 * makes each the only one; lists of words are sets.
 */
export function mergeSettings(base: unknown, mine: unknown, theirs: unknown, kept: Kept = new Map()): Merged {
  const conflicts: SettingsConflict[] = [];
  const news: string[] = [];

  const merge = ([was, typed, saved]: Three, at: Place): unknown => {
    if (same(typed, saved)) return saved;
    if (same(saved, was)) return typed;
    if (same(typed, was) && !areNested(was, saved)) {
      news.push(at.label);
      return saved;
    }
    const name = at.path.at(-1) ?? '';
    if (isFields(typed) && isFields(saved) && !WHOLE.has(name)) return mergeFields([was, typed, saved], at);
    if (areThings([was, typed, saved])) return mergeThings([was, typed, saved], at);
    if (areWords([was, typed, saved])) return mergeWords([was, typed, saved], at);
    return choose([typed, saved], at);
  };

  const choose = ([typed, saved]: [unknown, unknown], { path, label }: Place): unknown => {
    const key = path.join('/');
    const stays = kept.get(key);
    conflicts.push({ key, label: label || 'Everything', mine: typed, theirs: saved, ...(stays && { stays }) });
    return stays === 'theirs' ? saved : typed;
  };

  const mergeFields = ([was, typed, saved]: Three, at: Place): Fields => {
    const of = (value: unknown) => (isFields(value) ? value : {});
    const names = [...new Set([...Object.keys(of(typed)), ...Object.keys(of(saved))])];
    const fields = names.map((name) => {
      const three: Three = [of(was)[name], of(typed)[name], of(saved)[name]];
      return [name, merge(three, within(at, name, fieldWords(name)))] as const;
    });
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  };

  const mergeThings = (three: Three, at: Place): unknown[] => {
    const [was, typed, saved] = three.map((list) => new Map(asList(list).map((one) => [keyOf(one), one]))) as [
      Things,
      Things,
      Things,
    ];
    const isMine = !same([...typed.keys()], [...was.keys()]);
    const order = isMine ? [...typed.keys(), ...saved.keys()] : [...saved.keys(), ...typed.keys()];
    return [...new Set(order)]
      .map((key) => {
        const one: Three = [was.get(key), typed.get(key), saved.get(key)];
        return merge(one, within(at, key, nameOf(one)));
      })
      .filter((one) => one !== undefined);
  };

  const mergeWords = (three: Three, at: Place): unknown[] => {
    const [was, typed, saved] = three.map(asList) as [unknown[], unknown[], unknown[]];
    if (!same(was, saved)) news.push(at.label);
    const stays = saved.filter((word) => typed.includes(word) || !was.includes(word));
    return [...stays, ...typed.filter((word) => !was.includes(word) && !saved.includes(word))];
  };

  const value = merge([base, mine, theirs], { path: [], label: '' });
  return { value, conflicts, news: [...new Set(news)].filter(Boolean) };
}

/** A value as it was, as I typed it, and as somebody else saved it. */
type Three = [was: unknown, typed: unknown, saved: unknown];
type Place = { path: string[]; label: string };
type Fields = Record<string, unknown>;
type Things = Map<string, unknown>;

const within = ({ path, label }: Place, key: string, words: string): Place => ({
  path: [...path, key],
  label: [label, words].filter(Boolean).join(', '),
});

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is told of piece by piece. */
const areNested = (was: unknown, saved: unknown) => (isFields(was) && isFields(saved)) || areThings([was, [], saved]);

/** What makes a thing the only one of its list; null for what nothing does. */
function keyOf(thing: unknown): string {
  if (!isFields(thing)) return '';
  const { id, page, country, region = '', name = '' } = thing;
  return String(id ?? page ?? (country ? `${String(country)}-${String(region)}-${String(name)}` : ''));
}

function nameOf(three: Three): string {
  const found = three.find(isFields);
  return String(found?.['name'] ?? found?.['title'] ?? found?.['label'] ?? found?.['country'] ?? '');
}

/** Lists of things that can be told apart, of which one may be missing. */
function areThings(three: Three): boolean {
  const lists = three.filter((one) => one !== undefined);
  return (
    lists.some((list) => asList(list).length > 0) &&
    lists.every((list) => {
      const keys = asList(list).map(keyOf);
      return Array.isArray(list) && keys.every(Boolean) && new Set(keys).size === keys.length;
    })
  );
}

/** Lists of words in no particular order, like countries. */
const areWords = (three: Three): boolean =>
  three.every((list) => Array.isArray(list) && list.every((word) => typeof word === 'string')) &&
  three.every((list) => new Set(asList(list)).size === asList(list).length);
