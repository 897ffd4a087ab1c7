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
 * leads from a document to what has changed since then. Such links wait hidden in the page.
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
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-since]')) {
    const version = accepted[link.dataset.since ?? ''];
    if (!version || !/^\d{4}-\d{2}-\d{2}$/.test(version) || version === link.dataset.version) continue;
    link.href += version;
    link.textContent = link.textContent.replace('#', version);
    link.closest('[hidden]')?.removeAttribute('hidden');
  }
}
