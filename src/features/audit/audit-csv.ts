import { stringify } from 'csv-stringify/sync';
import type { AuditRow } from './audit-list.repo.ts';

const COLUMNS = ['When', 'Who', 'E-mail', 'Action', 'Kind', 'Id', 'What', 'Before', 'After', 'Network'];

/** The first line of an export of the audit log. */
export const auditCsvHead = (): string => line([COLUMNS]);

/** Entries as lines of CSV. What a spreadsheet would take for a formula is made harmless. */
export const auditCsvLines = (rows: readonly AuditRow[]): string =>
  line(
    rows.map((row) => [
      new Date(row.at).toISOString(),
      row.actorName,
      row.actorEmail,
      row.action,
      row.subjectKind,
      row.subjectId,
      row.subject,
      row.before ? JSON.stringify(row.before) : '',
      row.after ? JSON.stringify(row.after) : '',
      row.ipPrefix,
    ]),
  );

const line = (rows: readonly (readonly string[])[]): string =>
  rows.length ? stringify(rows as string[][], { escape_formulas: true, record_delimiter: 'windows' }) : '';
