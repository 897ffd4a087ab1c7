// Reads what each trial says of itself. A trial is a folder of components/trials that holds a manifest.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readText, shownPath } from '@/lib/content/files';
import { parseYaml } from '@/lib/content/yaml';
import { keptUnlessDeveloping } from '@/lib/core/once';
import type { TrialId } from '@/lib/technologies/schema';
import { openTrials, TRIALS_FOLDER } from '@/lib/technologies/trials';
import { recordedResult, type RecordedResult, trialManifest, type TrialManifest } from './manifest';

/** Every trial that is open, by its id. Throws BrokenContent. */
export function listTrials(): TrialManifest[] {
  return [...openTrials()].sort().map(readTrial);
}

/** The manifest of an open trial. Throws BrokenContent. */
export const readTrial = keptUnlessDeveloping(readManifest);

function readManifest(id: TrialId): TrialManifest {
  const file = path.join(TRIALS_FOLDER, id, 'manifest.json');
  return parseYaml({ file: shownPath(file), text: readText(file), firstLine: 1 }, trialManifest);
}

/** What runs of a trial's samples gave when they were recorded, by the sample's id. Throws BrokenContent. */
export const readRecordings = keptUnlessDeveloping(readRecordedResults);

function readRecordedResults(id: TrialId): Record<string, RecordedResult> {
  const folder = path.join(TRIALS_FOLDER, id, 'recorded');
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    entries.map((name) => {
      const file = path.join(folder, name);
      const source = { file: shownPath(file), text: readText(file), firstLine: 1 };
      return [path.basename(name, '.json'), parseYaml(source, recordedResult)];
    }),
  );
}
