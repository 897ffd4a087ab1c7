import type { Route } from 'next';

export function leadAddress(reference: string): Route {
  return `/staff/leads/${reference}` as Route;
}
