/** The light colours of `app/globals.css`, the paper a little warmer: the pictures stand on the white of other pages. */
export const PAPER = '#f9f5ee';
export const RAISED = '#fffdf9';
export const INK = '#15181e';
export const QUIET = '#494d55';
export const EDGE = '#8a8a86';
export const SHADE = '#cbc5b8';
export const LINE = '#d8d2c6';
/** The red of `public/icon.svg`. */
export const SEAL = '#b3261a';
export const SEAL_SOFT = '#f7dfd6';
