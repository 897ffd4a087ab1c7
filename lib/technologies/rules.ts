// How the list is arranged: by what a visitor has in hand, sound first, and behaviour, which nobody has in hand, last.
import { type Input, INPUTS, type Kind, KINDS } from './schema';

/** Orders technologies by kind and then by slug, so that both languages show the same order. */
export function byKind(a: { kind: Kind; slug: string }, b: { kind: Kind; slug: string }): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.slug < b.slug ? -1 : 1);
}

/** Technologies by the first of their inputs, the one they are mainly for. Empty groups are left out. */
export function groupByInput<Item extends { inputs: readonly Input[] }>(
  technologies: readonly Item[],
): { input: Input; technologies: Item[] }[] {
  return INPUTS.map((input) => ({
    input,
    technologies: technologies.filter((technology) => technology.inputs[0] === input),
  })).filter((group) => group.technologies.length > 0);
}
