// Whose the models, programs, data and samples of the trials are, with the texts of their licences. What can't be read
// stops the build: nothing is passed on without its licence.
import path from 'node:path';
import { BrokenContent } from '@/lib/content/content-error';
import { readText } from '@/lib/content/files';
import type { TrialId } from '@/lib/technologies/schema';
import type { TrialCredit, TrialManifest, TrialSample } from './manifest';

export type Licensed = TrialCredit & { text: string; trials: TrialId[] };
export type LicensedSample = TrialSample & { trials: TrialId[] };

/** The shortest licence there is, ISC, has some 700 characters. */
const SHORTEST_TEXT = 400;

/** Every model, program and data set that trials use, each once, with its licence. Throws BrokenContent. */
export function listLicensed(trials: readonly TrialManifest[]): Licensed[] {
  const listed = new Map<string, Licensed>();
  for (const { id, credits } of trials) {
    for (const credit of credits) {
      const key = `${credit.name} ${credit.version}`;
      const known = listed.get(key);
      if (known) known.trials.push(id);
      else listed.set(key, { ...credit, text: readLicence(id, credit), trials: [id] });
    }
  }
  return [...listed.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Every sample, each once. */
export function listSamples(trials: readonly TrialManifest[]): LicensedSample[] {
  const listed = new Map<string, LicensedSample>();
  for (const { id, samples } of trials) {
    for (const sample of samples) {
      const key = sample.file ?? `${id} ${sample.id}`;
      const known = listed.get(key);
      if (known) known.trials.push(id);
      else listed.set(key, { ...sample, trials: [id] });
    }
  }
  return [...listed.values()];
}

function readLicence(id: TrialId, { name, licenceFile }: TrialCredit): string {
  const text = readText(path.resolve(licenceFile)).trim();
  if (text.length >= SHORTEST_TEXT) return text;
  throw new BrokenContent([
    {
      file: licenceFile,
      line: 1,
      message: `This holds no licence of ${name}, which the trial ${id} uses.`,
      fix: 'Put the whole text there, as its maker publishes it.',
    },
  ]);
}
