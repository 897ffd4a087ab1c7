/** A character as the reader gave it. */
export type ReadCharacter = {
  text: string;
  /** The steps along the line at which it was read. */
  first: number;
  last: number;
  /** How sure the reader was, from 0 to 1. */
  confidence: number;
  /** The surest of the characters that look like it. */
  rival: { text: string; confidence: number } | null;
};
