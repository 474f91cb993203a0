import type { DocumentProblem } from '../check-document.ts';
import type { DocumentKey } from '../documents.ts';
import type { VersionLine } from '../publishing.repo.ts';
import type { Published, Saved } from '../publishing.actions.ts';

/** The server could not be asked: what was sent may have arrived or not. */
export class Unreachable extends Error {}

/** What the server does with a document. Each rejects with words for a person when it was refused, or as `Unreachable`. */
export type DocumentServer = {
  save: (key: DocumentKey, value: unknown, seen: number) => Promise<Saved>;
  publish: (key: DocumentKey, seen: number) => Promise<Published>;
  discard: (key: DocumentKey, seen: number) => Promise<{ live: unknown }>;
  restore: (key: DocumentKey, number: number, seen: number) => Promise<{ value: unknown; revision: number }>;
};

export type StoredDocument = {
  key: DocumentKey;
  label: string;
  /** What is edited: the draft, or what shoppers see where there is none. */
  value: unknown;
  /** Of the draft; 0 where there is none. */
  revision: number;
  versions: VersionLine[];
  warnings: DocumentProblem[];
};

type Step = { name: string; before: unknown; after: unknown };

/** Milliseconds without a change after which a draft is kept. */
const PAUSE = 500;
/** Milliseconds until a draft is sent again that the server could not be reached with. */
const RETRY = 5000;
/** The parts of a link's target: what is wrong with one of them is told where the link is. */
const TARGET_PARTS = new Set(['slug', 'path', 'url']);

/**
 * A document under an editor's hands: every change can be undone, and is kept as a draft by itself. What the server refuses
 * stays as it was typed.
 */
export class DraftDocument<T = unknown> {
  readonly key: DocumentKey;
  readonly label: string;
  value = $state.raw() as T;
  revision = $state(0);
  /** `refused` holds until the next change is kept. */
  status = $state<'kept' | 'changed' | 'keeping' | 'refused'>('kept');
  problems = $state.raw<DocumentProblem[]>([]);
  warnings = $state.raw<DocumentProblem[]>([]);
  /** Why the server refused, in words for a person. */
  refusal = $state<string | null>(null);
  versions = $state.raw<VersionLine[]>([]);

  #done = $state.raw<Step[]>([]);
  #undone = $state.raw<Step[]>([]);
  #server: DocumentServer;
  #onKept: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: Promise<void> | undefined;
  #unreachable = false;

  /** @param onKept called whenever what a preview shows has changed */
  constructor(stored: StoredDocument, server: DocumentServer, onKept: () => void) {
    this.key = stored.key;
    this.label = stored.label;
    this.value = stored.value as T;
    this.revision = stored.revision;
    this.versions = stored.versions;
    this.warnings = stored.warnings;
    this.#server = server;
    this.#onKept = onKept;
  }

  get isDraft(): boolean {
    return this.revision > 0 || this.status !== 'kept';
  }

  /** Whether something would be lost with the page: the server has not got it, or has refused it. */
  get isUnsaved(): boolean {
    return this.status !== 'kept';
  }

  /** What an undo would take back; null when there is nothing. */
  get undoes(): string | null {
    return this.#done.at(-1)?.name ?? null;
  }

  get redoes(): string | null {
    return this.#undone.at(-1)?.name ?? null;
  }

  /** Changes the document. Changes of one name that follow each other are one step of undo. */
  change(name: string, value: T): void {
    const last = this.#done.at(-1);
    const goesOn = last?.name === name && last.after === this.value;
    const step = { name, before: goesOn ? last.before : this.value, after: value };
    this.#done = goesOn ? this.#done.with(-1, step) : [...this.#done, step];
    this.#undone = [];
    this.#set(value);
  }

  undo(): void {
    const step = this.#done.at(-1);
    if (!step) return;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, step];
    this.#set(step.before as T);
  }

  redo(): void {
    const step = this.#undone.at(-1);
    if (!step) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, step];
    this.#set(step.after as T);
  }

  /** The problem of the field at this path, if it has one. */
  problemAt(...path: (string | number)[]): string | undefined {
    const wanted = path.join('.');
    const all = [...this.problems, ...this.warnings];
    const told =
      all.find(({ path: at }) => at.join('.') === wanted) ?? all.find(({ path: at }) => atLink(at) === wanted);
    return told?.message;
  }

  /** Keeps what is not kept yet, now. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#keeping;
    if (this.status === 'changed') await (this.#keeping = this.#keep());
  }

  /** @returns what was said, or null when it was refused */
  async publish(): Promise<string | null> {
    await this.keep();
    if (this.isUnsaved) return null;
    const { revision } = this;
    const published = await this.#asking(() => this.#server.publish(this.key, revision));
    if (!published) return null;
    if (published.problems) {
      this.warnings = published.problems;
      this.refusal = published.problems[0]?.message ?? null;
      return null;
    }
    this.#begin(0);
    return published.said;
  }

  /** Goes back to what shoppers see. @returns whether it did: not where somebody else changed it meanwhile */
  async discard(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#keeping;
    const discarded = await this.#asking(() => this.#server.discard(this.key, this.revision));
    if (discarded) this.#goOnWith(discarded.live as T, 0);
    return discarded !== null;
  }

  async restore(number: number): Promise<void> {
    await this.keep();
    const restored = await this.#asking(() => this.#server.restore(this.key, number, this.revision));
    if (restored) this.#goOnWith(restored.value as T, restored.revision);
  }

  #set(value: T): void {
    this.value = value;
    this.status = 'changed';
    this.#keepIn(PAUSE);
  }

  #keepIn(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), wait);
  }

  async #keep(): Promise<void> {
    const sent = this.value;
    this.status = 'keeping';
    const saved = await this.#asking(() => this.#server.save(this.key, sent, this.revision));
    const isLast = this.value === sent;
    if (saved?.revision) {
      this.revision = saved.revision;
      this.warnings = saved.warnings;
      this.problems = [];
      this.#onKept();
    } else if (saved?.problems) this.problems = saved.problems;
    this.status = !isLast || this.#unreachable ? 'changed' : saved?.revision ? 'kept' : 'refused';
    if (this.#unreachable) this.#keepIn(RETRY);
  }

  async #asking<A>(ask: () => Promise<A>): Promise<A | null> {
    this.refusal = null;
    this.#unreachable = false;
    try {
      return await ask();
    } catch (error) {
      this.#unreachable = error instanceof Unreachable;
      this.refusal = error instanceof Error ? error.message : String(error);
      return null;
    }
  }

  #goOnWith(value: T, revision: number): void {
    this.value = value;
    this.#begin(revision);
    this.#onKept();
  }

  #begin(revision: number): void {
    this.revision = revision;
    this.#done = [];
    this.#undone = [];
    this.problems = [];
    this.status = 'kept';
  }
}

const atLink = (path: readonly PropertyKey[]) =>
  TARGET_PARTS.has(String(path.at(-1))) ? path.slice(0, -1).join('.') : undefined;
