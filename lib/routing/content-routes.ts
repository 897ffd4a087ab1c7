/**
 * Content pages that are made when they are asked for, because there are too many of them or because they depend on
 * the query or the clock. Like those made ahead they hold no client component and go out without the framework's
 * scripts, and so without a nonce.
 */
export const CONTENT_ROUTES: readonly string[] = [
  '/[locale]/legal/[document]/history',
  '/[locale]/legal/[document]/compare/[from]/[to]',
  '/[locale]/legal/[document]/clauses/[clause]',
  '/[locale]/technologies/search',
  '/[locale]/announcements',
  '/[locale]/announcements/[id]',
];
