import { z } from 'zod';
import { saveSettings, seenSettings } from '#features/settings/settings.actions.ts';
import { staffAction } from '#features/staff/staff-action.ts';
import { refuseFields } from '#lib/action-failure.ts';
import { jsonOf } from '#lib/json-field.ts';
import { readTax, typedTax } from '../typed-tax.ts';

export const taxActions = {
  /** Saves the classes and rates of the editor, as they were typed. */
  tax: staffAction({
    permission: 'settings.write',
    input: z.object({ ...seenSettings, tax: jsonOf(typedTax) }),
    async handler({ seen, keep, tax }, asked) {
      const { value, problems } = readTax(tax);
      if (problems) throw refuseFields(problems);
      return saveSettings('tax', { seen, keep }, () => value, asked);
    },
  }),
};
