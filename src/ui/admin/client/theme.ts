import { themeCookie, themeOf } from '#lib/admin-theme.ts';

/** Changes light and dark at once; without script the form does it with a page. */
export function startTheme(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-theme-form]');
  form?.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const theme = themeOf(button.value);
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `${themeCookie(location)}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
    for (const one of form.querySelectorAll('button')) one.ariaPressed = String(one === button);
  });
}
