import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPictureHeader } from '@/lib/trials/picture-header';
import manifest from './manifest.json';
import { SAMPLE_SIZES } from './sample-sizes';

describe('SAMPLE_SIZES', () => {
  it.each(manifest.samples)('has the size of $file', ({ id, file }) => {
    expect(readPictureHeader(readFileSync(file))).toMatchObject(SAMPLE_SIZES[id] ?? {});
  });
});
