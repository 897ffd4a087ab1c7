/** Pixels of a picture that a browser can hold several copies of: what the largest cameras of telephones give. */
export const MOST_PIXELS = 50_000_000;
