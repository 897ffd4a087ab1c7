export const DESK_STATES = ['dead', 'waiting', 'ambiguous', 'done', 'all'] as const;

export type DeskState = (typeof DESK_STATES)[number];

/** The filter of the list; anything unknown is all. */
export function readDeskState(text: unknown): DeskState {
  return DESK_STATES.find((state) => state === text) ?? 'all';
}

/** What has happened but wasn't spread yet is no message; where it was given up, it is shown like one. */
export function whereState(state: DeskState) {
  const told = { OR: [{ recipient: { not: null } }, { deadAt: { not: null } }] };
  if (state === 'dead') return { deadAt: { not: null } };
  if (state === 'waiting') return { ...told, deadAt: null, doneAt: null };
  if (state === 'ambiguous') return { ...told, ambiguous: { gt: 0 } };
  if (state === 'done') return { ...told, doneAt: { not: null } };
  return told;
}
