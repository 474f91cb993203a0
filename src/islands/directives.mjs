/** When the storefront's islands wake up. Until then a page runs none of their code. */
export default function directives() {
  return {
    name: 'hermes:directives',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'focus', entrypoint: './src/islands/focus.ts' });
        addClientDirective({ name: 'cart', entrypoint: './src/islands/cart.ts' });
      },
    },
  };
}
