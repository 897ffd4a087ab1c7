// A version takes effect at the first instant of its effective date in Asia/Shanghai, and gives way at the first
// instant of the next one. The clock is always an argument.
import { startOfShanghaiDay } from '@/lib/core/dates';

export type DatedVersion = { version: string; effectiveFrom: string };

/** What a published version can be. A folder that isn't in the lock is a draft, which no page shows. */
export const VERSION_STATES = ['upcoming', 'in-force', 'superseded'] as const;

export type VersionState = (typeof VERSION_STATES)[number];

/** The version in force at an instant: the latest that has taken effect. Null before the first one. */
export function versionInForce<Version extends DatedVersion>(
  versions: readonly Version[],
  at: Date,
): Version | null {
  const effective = versions.filter((version) => hasTakenEffect(version, at));
  return effective.reduce<Version | null>(
    (latest, version) => (latest && latest.effectiveFrom >= version.effectiveFrom ? latest : version),
    null,
  );
}

/** What a version is at an instant. Throws for a version that isn't in the list. */
export function stateOf(versions: readonly DatedVersion[], version: string, now: Date): VersionState {
  const found = versions.find((candidate) => candidate.version === version);
  if (!found) throw new Error(`Unknown version: ${version}`);
  if (!hasTakenEffect(found, now)) return 'upcoming';
  return versionInForce(versions, now)?.version === version ? 'in-force' : 'superseded';
}

/**
 * The states that a version has at an instant or later, as long as none is published: time only takes it from upcoming
 * to in force to superseded. The latest may yet be superseded, by a version that is published meanwhile.
 */
export function statesFrom(
  versions: readonly DatedVersion[],
  version: string,
  now: Date,
): readonly VersionState[] {
  return VERSION_STATES.slice(VERSION_STATES.indexOf(stateOf(versions, version, now)));
}

function hasTakenEffect({ effectiveFrom }: DatedVersion, at: Date): boolean {
  return startOfShanghaiDay(effectiveFrom) <= at;
}
