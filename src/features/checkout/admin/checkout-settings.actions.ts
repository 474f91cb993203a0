import { saveSettings, seenSettings } from '#features/settings/settings.actions.ts';
import { staffAction } from '#features/staff/staff-action.ts';
import { refuseFields } from '#lib/action-failure.ts';
import { checkoutSettingsForm, checkoutSettingsOf, checkoutSettingsProblems } from '../checkout-settings-form.ts';

export const checkoutSettingsActions = {
  /** Saves what the checkout asks for and says. */
  checkout: staffAction({
    permission: 'settings.write',
    input: checkoutSettingsForm.extend(seenSettings),
    async handler({ seen, keep, ...typed }, asked) {
      const problems = checkoutSettingsProblems(typed);
      if (Object.keys(problems).length) throw refuseFields(problems);
      const { pages } = await asked.shop.ask({ pages: asked.shop.pages.bySlugs(typed.termsPages) });
      const shown = pages.filter(({ status }) => status === 'published');
      return saveSettings('checkout', { seen, keep }, (stored) => checkoutSettingsOf(typed, stored, shown), asked);
    },
  }),
};
