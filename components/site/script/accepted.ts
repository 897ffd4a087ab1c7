const KEY = 'accepted';

type Accepted = Record<string, string>;

function read(): Accepted {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Accepted) : {};
  } catch {
    return {};
  }
}

/**
 * Remembers, on this device alone, which versions somebody accepted, where the page that received the form says so; and
 * leads from a document to what has changed since then. Places for the link wait hidden in the page.
 */
export function recallAcceptedVersions(): void {
  const named = document.querySelector<HTMLElement>('[data-accepted]')?.dataset.accepted;
  if (named) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...read(), ...(JSON.parse(named) as Accepted) }));
    } catch {
      // Storage can be switched off; the receipt says the same.
    }
  }
  const accepted = read();
  for (const place of document.querySelectorAll<HTMLElement>('[data-since]')) {
    const { since = '', version: shown, path = '', words = '' } = place.dataset;
    const version = accepted[since];
    if (!version || !/^\d{4}-\d{2}-\d{2}$/.test(version) || version === shown) continue;
    const link = document.createElement('a');
    link.href = path + version;
    link.textContent = words.replace('#', version);
    place.replaceChildren(link);
    place.hidden = false;
  }
}
