// Where somebody wanted to go who had to sign in first. It stands in addresses and forms, so anybody may have written it.
import type { Route } from 'next';

/** The field of the sign-in's addresses and forms. */
export const DESTINATION = 'to';

/** The request's own path and query, which `proxy.ts` alone writes. */
export const ASKED_ADDRESS = 'x-asked-address';

const START: Route = '/staff';
const LONGEST = 1000;

/** What leads on to the desk, or away from it; after the sign-in nobody means to see it. */
const ENTRIES = /^\/staff\/(sign-in|enrolment|invitation)(\/|$)/;

/** The page of the desk that `given` names as a browser would read it; the start page where it names anything else. */
export function ownDestination(given: unknown): Route {
  // A browser drops tabs and line feeds and takes `\` for `/`: what has one was made to mislead.
  if (typeof given !== 'string' || given.length > LONGEST || /[\\\s\p{Cc}]/u.test(given)) return START;
  if (!given.startsWith('/staff') || !URL.canParse(given, 'http://desk.invalid')) return START;
  const { pathname, search } = new URL(given, 'http://desk.invalid');
  if (!pathname.startsWith('/staff/') || ENTRIES.test(pathname)) return START;
  return (pathname + search) as Route;
}

/** The sign-in page, or a later step of it, that leads on to `destination`. */
export function withDestination(
  step: '/staff/sign-in' | '/staff/sign-in/second-factor',
  destination: unknown,
): Route {
  const own = ownDestination(destination);
  return own === START
    ? step
    : (`${step}?${new URLSearchParams({ [DESTINATION]: own }).toString()}` as Route);
}
