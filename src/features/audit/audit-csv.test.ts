import { expect, it } from 'vitest';
import { auditCsvHead, auditCsvLines } from './audit-csv.ts';

const row = {
  ...{ key: 1, id: 'id', at: Date.UTC(2026, 0, 2, 3, 4, 5), actorName: 'Olivia', actorEmail: 'o@x.example' },
  ...{ action: 'product.update', subjectKind: 'product', subjectId: 'p1', subject: 'Cable, 2 m' },
  ...{ before: { title: 'A "b"' }, after: { title: null }, ipPrefix: '203.0.113.0/24' },
};

it('writes one line an entry', () => {
  expect(auditCsvHead()).toBe('When,Who,E-mail,Action,Kind,Id,What,Before,After,Network\r\n');
  expect(auditCsvLines([row])).toBe(
    '2026-01-02T03:04:05.000Z,Olivia,o@x.example,product.update,product,p1,"Cable, 2 m",' +
      '"{""title"":""A \\""b\\""""}","{""title"":null}",203.0.113.0/24\r\n',
  );
  expect(auditCsvLines([])).toBe('');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes %j harmless', (subject) => {
  const cell = auditCsvLines([{ ...row, subject }]).split(',')[6]!;
  expect(cell.replace(/^"/, '')).toMatch(/^'/);
});
