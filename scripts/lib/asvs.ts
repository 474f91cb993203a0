/** A requirement of OWASP ASVS 5.0 at level 1 or 2, and what is so. */
export type Requirement = {
  id: string;
  level: number;
  /** Number and name of its section. */
  section: string;
  verdict: 'met' | 'partly' | 'not' | 'na';
  /** What it asks for, in short. */
  says: string;
  where: string;
  /** Tests that show it, relative to the project. */
  by: string[];
};

const VERDICTS = { met: 'met', partly: 'partly', not: '**not**', na: 'does not apply' } as const;

/** The page docs/ASVS.md. */
export function asvsPage(all: Requirement[]): string {
  const applying = all.filter(({ verdict }) => verdict !== 'na');
  const count = (verdict: Requirement['verdict']) => all.filter((one) => one.verdict === verdict).length;
  const sections = [...new Set(all.map(({ section }) => section))];
  return `# OWASP ASVS 5.0, level 2

Made from \`asvs.json\` by \`node scripts/asvs.ts\`; change that. The requirements are those of the
[Application Security Verification Standard 5.0](https://github.com/OWASP/ASVS/tree/v5.0.0/5.0) (CC BY-SA 4.0), here in a few words each.

Of ${all.length} requirements at levels 1 and 2, ${applying.length} apply: **${count('met')} are met, ${count('partly')} partly, ${count('not')} not**. ${count('na')} ask
about what Hermes does not have. This is our own view of our own work; nobody else has looked at it.

## Not met

${all
  .filter(({ verdict }) => verdict === 'not')
  .map(listed)
  .join('\n')}

## Partly met

${all
  .filter(({ verdict }) => verdict === 'partly')
  .map(listed)
  .join('\n')}

${sections.map((section) => sectionPart(section, all)).join('\n\n')}
`;
}

const listed = ({ id, says, where }: Requirement) => `- **${id}** ${says}: ${where}`;

function sectionPart(section: string, all: Requirement[]): string {
  const rows = all.filter((one) => one.section === section);
  return `## ${section}

| | Level | What it asks for | Verdict | Where, or why | Shown by |
|---|---|---|---|---|---|
${rows.map(row).join('\n')}`;
}

const row = ({ id, level, says, verdict, where, by }: Requirement) =>
  `| ${id} | ${level} | ${says} | ${VERDICTS[verdict]} | ${where} | ${by.map((file) => `\`${file}\``).join(', ')} |`;
