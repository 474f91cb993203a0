import type { ClientDirective } from 'astro';

/** `client:focus`: hydrates an island when something inside it is focused or pointed at. */
const onFocus: ClientDirective = (load, _options, island) => {
  const signs = ['focusin', 'pointerover'];

  const wake = async () => {
    for (const sign of signs) island.removeEventListener(sign, wake);
    const hydrate = await load();
    await hydrate();
  };

  for (const sign of signs) island.addEventListener(sign, wake);
  if (island.contains(document.activeElement)) void wake();
};

export default onFocus;
