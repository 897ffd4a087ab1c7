// Addresses of the inbox: a view stands in its address whole, so that it can be kept as a bookmark.
import type { Route } from 'next';
import { inboxView, type InboxView, VIEW_FIELDS } from './schema';

type Query = Record<string, string | string[] | undefined>;

/** What an address asks for. A field that stands there twice counts once. */
export function readView(query: Query): InboxView {
  const entries = VIEW_FIELDS.map((name) => {
    const value = query[name];
    return [name, Array.isArray(value) ? value[0] : value];
  });
  return inboxView.parse(Object.fromEntries(entries));
}

/** The address of a view. A page within it is named only by `page`. */
export function addressOf(view: Partial<InboxView>, page: Pick<InboxView, 'after' | 'before'> = {}): Route {
  const query = new URLSearchParams();
  for (const name of VIEW_FIELDS) {
    const value = name === 'after' || name === 'before' ? page[name] : view[name];
    if (value !== undefined && value !== 'inbox') query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '/staff/leads' : `/staff/leads?${text}`;
}

/** True where something narrows the list down. */
export function isFiltered({ state, technology, source, assignee, from, to }: InboxView): boolean {
  return [state, technology, source, assignee, from, to].some((value) => value !== undefined);
}
