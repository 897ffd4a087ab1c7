// What a lead's columns were, as JSON keeps it until nobody can undo any more.
import type { Columns } from './moves';

export type StoredBefore = Record<string, string | null>;

const INSTANTS = ['firstContactAt', 'lastContactAt', 'rescuedAt'];

export function storedBefore(columns: Columns): StoredBefore {
  const entries = Object.entries(columns).map(([name, value]) => [
    name,
    value instanceof Date ? value.toISOString() : value,
  ]);
  return Object.fromEntries(entries) as StoredBefore;
}

export function columnsOf(before: StoredBefore): Columns {
  const entries = Object.entries(before).map(([name, value]) => [
    name,
    value !== null && INSTANTS.includes(name) ? new Date(value) : value,
  ]);
  return Object.fromEntries(entries) as Columns;
}
