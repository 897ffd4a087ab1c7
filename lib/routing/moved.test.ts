import { describe, expect, it } from 'vitest';
import { MOVED, movedPath } from './moved';

const moved = {
  '/technologies/asr': '/technologies/speech-recognition',
  '/technologies/asr/trial': '/technologies/speech-recognition/trial',
  '/docs/[document]': '/legal/[document]',
  '/docs/old': '/legal',
};

describe('a path that has moved', () => {
  it.each([
    ['/technologies/asr', '/technologies/speech-recognition'],
    ['/docs/privacy-policy', '/legal/privacy-policy'],
    ['/docs/old', '/legal'],
  ])('%s has become %s', (from, to) => {
    expect(movedPath(from, moved)).toBe(to);
  });

  it.each([
    '/technologies',
    '/technologies/asr/more',
    '/docs',
    '/docs/',
    '/docs/a/b',
    '/constructor',
    '/__proto__',
  ])('%s has not', (path) => {
    expect(movedPath(path, moved)).toBeNull();
  });

  it('never leads to one that has moved as well', () => {
    for (const to of Object.values(MOVED)) expect(movedPath(to), to).toBeNull();
  });
});
