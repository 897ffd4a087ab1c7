import { bestFirst, queryTerms, type SearchText } from '@/lib/technologies/match';

type Texts = Record<string, SearchText>;

const part = (name: string) => document.querySelector<HTMLElement>(`[data-list-${name}]`);

/**
 * Answers the form of the prerendered list of technologies in place. The text to search is fetched when somebody turns
 * to the form; should that fail, the form is sent and the server answers.
 */
export function startListFilter(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-list-index]');
  const show = form && listOf(form);
  if (!form || !show) return;
  let texts: Texts | undefined;
  let loading: Promise<void> | undefined;

  const load = () =>
    (loading ??= fetch(form.dataset.listIndex ?? '')
      .then((answer) => answer.json() as Promise<Texts>)
      .then((json) => void (texts = json)));
  const answer = () =>
    load().then(
      () => texts && show(texts),
      () => (loading = undefined),
    );
  const change = (event: Event) => {
    // While a word is being composed its letters aren't yet what is meant.
    if (!(event as InputEvent).isComposing) void answer().then(() => texts && remember(form));
  };

  form.addEventListener('focusin', () => void load().catch(() => (loading = undefined)));
  form.addEventListener('input', change);
  form.addEventListener('compositionend', change);
  form.addEventListener('submit', (event) => {
    if (texts) event.preventDefault();
  });
  addEventListener('popstate', () => {
    recall(form);
    void answer();
  });
}

function asked(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : '',
  ]);
  return new URLSearchParams(entries.filter(([, value]) => value));
}

function remember(form: HTMLFormElement): void {
  const query = asked(form).toString();
  history.replaceState(history.state, '', location.pathname + (query && `?${query}`));
}

function recall(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = query.get(control.name) === control.value;
    } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = query.get(control.name) ?? '';
    }
  }
}

/** Takes hold of the list; the function it returns shows what the form asks for. Null where the list isn't whole. */
function listOf(form: HTMLFormElement): ((texts: Texts) => void) | null {
  const [status, clear, results, empty] = ['status', 'clear', 'results', 'empty'].map(part);
  const found = results?.querySelector('ul');
  if (!status || !clear || !results || !empty || !found) return null;
  const groups = [...document.querySelectorAll<HTMLElement>('[data-list-group]')];
  const rows = groups.flatMap((group) => [...group.querySelectorAll<HTMLElement>('li[data-slug]')]);
  const homes = rows.map((row) => row.parentElement);

  return (texts) => {
    const query = asked(form);
    const { q, ...filters } = Object.fromEntries(query);
    const passing = rows.filter((row) =>
      Object.entries(filters).every(([name, value]) => row.dataset[name]?.split(' ').includes(value)),
    );
    const best = bestFirst(passing, queryTerms(q ?? ''), (row) => texts[row.dataset.slug ?? '']);
    const narrowed = query.toString() !== '';
    if (narrowed) found.replaceChildren(...best);
    else for (const [index, row] of rows.entries()) homes[index]?.append(row);
    for (const group of groups) group.hidden = narrowed;
    clear.hidden = !narrowed;
    results.hidden = !narrowed || best.length === 0;
    empty.hidden = best.length > 0;
    const { all, none, one, other } = status.dataset;
    const words = !narrowed ? all : best.length === 0 ? none : best.length === 1 ? one : other;
    status.textContent = words?.replace('#', String(best.length)) ?? '';
  };
}
