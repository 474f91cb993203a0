/** Pages for developers' eyes, at addresses that Astro's own routing leaves out. Each answers 404 unless it runs locally. */
export default function devRoutes() {
  const routes = {
    '/_dev/mail': './src/dev/mail.astro',
    '/_dev/mail/[id]': './src/dev/message.astro',
    '/_dev/mail/[id]/html': './src/dev/message-html.ts',
    '/_dev/admin-components': './src/dev/admin-components.astro',
    '/_dev/admin-components/list': './src/dev/admin-list.astro',
    '/_dev/pay/[reference]': './src/dev/pay.astro',
    '/_dev/refunds/[id]': './src/dev/refund.astro',
  };
  return {
    name: 'hermes-dev-routes',
    hooks: {
      'astro:config:setup'({ injectRoute }) {
        for (const [pattern, entrypoint] of Object.entries(routes))
          injectRoute({ pattern, entrypoint, prerender: false });
      },
    },
  };
}
