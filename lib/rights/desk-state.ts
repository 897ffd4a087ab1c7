export const DESK_ACTS = ['answer', 'fulfilled', 'partly', 'refused'] as const;

export type DeskAct = (typeof DESK_ACTS)[number];

/** In grapheme clusters. */
export const REASON_MAX = 4000;

/** `closed`: somebody else has closed the request meanwhile. */
export type DeskFault = 'text_missing' | 'text_long' | 'text_characters' | 'closed';

export type DeskState =
  { status: 'idle' } | { status: 'forbidden' } | { status: 'invalid'; fault: DeskFault; typed: string };
