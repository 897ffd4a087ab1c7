import { expect, it } from 'vitest';
import { listTechnologies } from '@/lib/technologies/queries';
import { listTrials, readRecordings } from './queries';

it('every open trial belongs to the technology that declares it, and every sample has a recording', async () => {
  const technologies = await listTechnologies('zh');
  for (const { id, technology, samples } of listTrials()) {
    expect(technologies.find(({ slug }) => slug === technology)?.trial, id).toBe(id);
    expect(Object.keys(readRecordings(id)).sort(), id).toEqual(samples.map((sample) => sample.id).sort());
  }
});
