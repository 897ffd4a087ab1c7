/** Length of a message in grapheme clusters; printed beside its field. */
export const MESSAGE_MAX = 4000;
