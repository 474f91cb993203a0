import { z } from 'zod';
import { saveSettings, seenSettings } from '#features/settings/settings.actions.ts';
import { staffAction } from '#features/staff/staff-action.ts';
import { refuseFields } from '#lib/action-failure.ts';
import { jsonOf } from '#lib/json-field.ts';
import { pickupFields, readPickup } from '../typed-pickup.ts';
import { readShipping, typedZones } from '../typed-shipping.ts';

export const shippingActions = {
  /** Saves the zones of the editor as they were typed, and where things are picked up. */
  shipping: staffAction({
    permission: 'settings.write',
    input: z.object({ ...seenSettings, zones: jsonOf(typedZones), ...pickupFields }),
    async handler({ seen, keep, zones, ...typed }, asked) {
      const { currency } = asked.site.general;
      const shipping = readShipping(zones, currency);
      const pickup = readPickup(typed, currency);
      const problems = { ...shipping.problems, ...pickup.problems };
      if (!shipping.value || pickup.problems) throw refuseFields(problems);
      const value = { ...shipping.value, ...(pickup.value && { pickup: pickup.value }) };
      return saveSettings('shipping', { seen, keep }, () => value, asked);
    },
  }),
};
