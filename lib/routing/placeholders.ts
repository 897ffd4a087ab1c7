// What a prerendered page can't know when it is made. The front puts the real values in.

/** Stands for the site's address: the build is given it as SITE_URL, so that one build serves under any address. */
export const SITE_PLACEHOLDER = 'https://site.invalid';

/** Stands for the request's id on a problem page, the reference to name when asking for help. */
export const REQUEST_ID_PLACEHOLDER = '__REQUEST_ID__';
