import { publishingProblems } from '../check-document.ts';
import { documentOf, type DocumentKey } from '../documents.ts';
import type { DocumentState } from '../publishing.repo.ts';
import type { StoredDocument } from './draft-document.svelte.ts';

/** A document as an editor begins with it: its draft, else what shoppers see, else what its schema says of nothing. */
export function storedDocument(key: DocumentKey, { draft, live, versions }: DocumentState): StoredDocument {
  const { label, schema } = documentOf(key);
  const value = schema.parse(draft?.value ?? live ?? {});
  return {
    ...{ key, label, value, versions },
    revision: draft?.revision ?? 0,
    warnings: draft ? publishingProblems(key, value) : [],
  };
}
