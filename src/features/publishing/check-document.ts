import type { z } from 'zod';
import { homeDocument } from '#features/content/home.ts';
import { cleanHtml } from '#lib/clean-html.ts';
import { contrastProblems } from '#features/theme/contrast.ts';
import { colourName } from '#features/theme/theme-controls.ts';
import type { ThemeSettings } from '#features/theme/theme.ts';
import { documentOf, nameOf, type DocumentKey } from './documents.ts';

/** What is wrong with a document: the path of each part that needs a change, and what to do about it. */
export type DocumentProblem = { path: (string | number)[]; message: string };
export type CheckedDocument = { value: unknown; problems?: never } | { problems: DocumentProblem[]; value?: never };

/** Reads a document as it was sent: by its schema, made safe, and with what it refers to. Says what is wrong instead. */
export function checkDocument(key: DocumentKey, sent: unknown): CheckedDocument {
  const parsed = documentOf(key).schema.safeParse(sent);
  if (!parsed.success) return { problems: parsed.error.issues.map(problemOf) };
  switch (nameOf(key)) {
    case 'home':
      return { value: homeDocument((parsed.data as { sections: unknown[] }).sections) };
    case 'page': {
      const page = parsed.data as { bodyHtml: string };
      return { value: { ...page, bodyHtml: cleanHtml(page.bodyHtml) } };
    }
    default:
      return { value: parsed.data };
  }
}

/** What keeps a checked document from being published although it can be kept as a draft. */
export function publishingProblems(key: DocumentKey, value: unknown): DocumentProblem[] {
  if (key !== 'theme') return [];
  return contrastProblems(value as ThemeSettings).map(({ mode, foreground, background, ratio, needed }) => ({
    path: ['colours', mode, foreground],
    message: `${colourName(foreground)} on ${colourName(background).toLowerCase()} has a contrast of ${ratio}:1 in ${mode} mode. It needs ${needed}:1.`,
  }));
}

const problemOf = ({ path, message }: z.core.$ZodIssue): DocumentProblem => ({
  path: path.map((part) => (typeof part === 'number' ? part : String(part))),
  message,
});
