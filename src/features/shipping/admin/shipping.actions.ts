import { z } from 'zod';
import { saveSettings, seen } from '#features/settings/settings.actions.ts';
import { staffAction } from '#features/staff/staff-action.ts';
import { refuseFields } from '#lib/action-failure.ts';
import { jsonOf } from '#lib/json-field.ts';
import { readShipping, typedZones } from '../typed-shipping.ts';

export const shippingActions = {
  /** Saves the zones of the editor, as they were typed. */
  shipping: staffAction({
    permission: 'settings.write',
    input: z.object({ seen, zones: jsonOf(typedZones) }),
    async handler({ seen, zones }, asked) {
      const { value, problems } = readShipping(zones, asked.site.general.currency);
      if (problems) throw refuseFields(problems);
      return saveSettings('shipping', seen, () => value, asked);
    },
  }),
};
