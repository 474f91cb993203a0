import { z } from 'zod';
import { saveSettings, seenSettings } from '#features/settings/settings.actions.ts';
import { staffAction } from '#features/staff/staff-action.ts';
import { refuse, refuseFields } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { slugOf } from '#lib/slug.ts';
import { LEGAL_ROLES, type LegalSettings } from '../legal.ts';
import { legalTemplate } from '../legal-templates.ts';

const page = z.string().max(120).nullish();

export const legalActions = {
  /** Says which page is which for the law. */
  legal: staffAction({
    permission: 'settings.write',
    input: z.object({ ...seenSettings, terms: page, privacy: page, returns: page, imprint: page }),
    async handler({ seen, keep, ...chosen }, asked) {
      const slugs = LEGAL_ROLES.flatMap((role) => chosen[role] || []);
      const { pages } = await asked.shop.ask({ pages: asked.shop.pages.bySlugs(slugs) });
      return saveSettings(
        'legal',
        { seen, keep },
        (stored) => {
          const known = (slug: string) =>
            pages.some((one) => one.slug === slug && one.status === 'published') ||
            Object.values(stored).includes(slug);
          const unknown = LEGAL_ROLES.filter((role) => chosen[role] && !known(chosen[role]));
          if (unknown.length)
            throw refuseFields(Object.fromEntries(unknown.map((role) => [role, 'Shoppers do not see this page.'])));
          return Object.fromEntries(LEGAL_ROLES.map((role) => [role, chosen[role] || null])) as LegalSettings;
        },
        asked,
      );
    },
  }),

  /** Makes a page from a plain template, to be read, changed and published. */
  legalPage: staffAction({
    permission: 'content.write',
    input: z.object({ role: z.enum(LEGAL_ROLES) }),
    async handler({ role }, { shop, site, now }) {
      const template = legalTemplate(role, site.general);
      const made = { ...template, id: newId(), slug: slugOf(template.title), seoTitle: null, seoDescription: null };
      if (!(await shop.pages.create(made, now)))
        throw refuse(`There is a page at ${paths.page(made.slug)} already. Change it, or give it another address.`);
      return {
        data: {
          to: paths.admin.page(made.id),
          said: `Made “${made.title}”. Fill in what stands in brackets, publish it, then choose it under Legal pages.`,
        },
        changes: [{ action: 'page.create' as const, subject: { kind: 'page', id: made.id, name: made.title } }],
      };
    },
  }),
};
