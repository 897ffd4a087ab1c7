const KEY = 'theme';
const CHOICES = ['system', 'light', 'dark'] as const;
type Choice = (typeof CHOICES)[number];

function isChoice(value: string | null): value is Choice {
  return CHOICES.some((choice) => choice === value);
}

function stored(): Choice {
  try {
    const value = localStorage.getItem(KEY);
    return isChoice(value) ? value : 'system';
  } catch {
    return 'system';
  }
}

function apply(choice: Choice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage can be switched off; the choice then lasts for this page.
  }
}

/** Reveals the choice of appearance in the footer, which does nothing without script and so starts hidden. */
export function startThemeChoice(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
  if (!select) return;
  select.value = stored();
  select.closest('[hidden]')?.removeAttribute('hidden');
  select.addEventListener('change', () => {
    if (isChoice(select.value)) apply(select.value);
  });
  // A page made ahead may be shown after the choice was changed on the one before.
  document.addEventListener('prerenderingchange', () => {
    select.value = stored();
    apply(stored());
  });
}
