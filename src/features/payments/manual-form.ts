import { z } from 'zod';
import type { PaymentSettings } from './payments.settings.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most} characters`)
    .nullish()
    .transform((words) => words ?? '');

const MOST_LINES = 10;
const LONGEST_LINE = 200;

/** What the page of payment settings sends: the way to pay by transfer, and whether the test payment is offered. */
export const paymentForm = z.object({
  manualEnabled: z.boolean(),
  title: text(80),
  summary: text(200),
  instructions: text(MOST_LINES * (LONGEST_LINE + 2)),
  testEnabled: z.boolean(),
});

export type PaymentForm = z.infer<typeof paymentForm>;

/** What is wrong with the form as a whole, by field. What is switched off may be incomplete. */
export function paymentProblems({ manualEnabled, title, instructions }: PaymentForm): Record<string, string> {
  const lines = linesOf(instructions);
  const isBegun = manualEnabled || title !== '' || lines.length > 0;
  return {
    ...(isBegun && title === '' && { title: 'Say what shoppers choose, like Bank transfer' }),
    ...(isBegun && lines.length === 0 && { instructions: 'Say where the money goes' }),
    ...(lines.length > MOST_LINES && { instructions: `At most ${MOST_LINES} lines` }),
    ...(lines.some((line) => line.length > LONGEST_LINE) && {
      instructions: `At most ${LONGEST_LINE} characters a line`,
    }),
  };
}

/**
 * The settings that a form makes of the stored ones.
 * @param hasTest whether the page had the test payment: it is there in local development only
 */
export function paymentSettingsOf(typed: PaymentForm, stored: PaymentSettings, hasTest: boolean): PaymentSettings {
  const { manualEnabled: enabled, title, summary, testEnabled } = typed;
  const instructions = linesOf(typed.instructions);
  return {
    manual: title === '' ? null : { enabled, title, summary, instructions },
    test: hasTest ? { enabled: testEnabled } : stored.test,
  };
}

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
