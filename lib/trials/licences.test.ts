import { describe, expect, it } from 'vitest';
import { listLicensed, listSamples } from './licences';
import type { TrialManifest } from './manifest';
import { listTrials } from './queries';

function withFirstLicence(licenceFile: string): TrialManifest[] {
  const [first] = listTrials();
  if (!first) throw new Error('No trial is open');
  const [credit] = first.credits;
  return credit ? [{ ...first, credits: [{ ...credit, licenceFile }] }] : [];
}

describe('the licences of what trials use', () => {
  it('can all be read, and none is told twice', () => {
    const licensed = listLicensed(listTrials());
    expect(licensed.length).toBeGreaterThan(3);
    const names = licensed.map(({ name, version }) => `${name} ${version}`);
    expect(names).toEqual([...new Set(names)]);
    for (const { text } of licensed) expect(text).toMatch(/licen[cs]e|permission|redistribution/i);
  });

  it('stop the build where the text is missing or empty', () => {
    expect(() => listLicensed(withFirstLicence('content/licenses/none.txt'))).toThrow('missing');
    expect(() => listLicensed(withFirstLicence('.gitignore'))).toThrow('holds no licence');
  });

  it('name the origin of every sample', () => {
    for (const { origin, licence } of listSamples(listTrials())) {
      expect(origin.zh && origin.en && licence).toBeTruthy();
    }
  });
});
