import { expect, it } from 'vitest';
import { linkProblem } from './links';

const slugs = ['speech-recognition'];

it.each([
  '/contact',
  '/contact?technology=speech-recognition',
  '/technologies',
  '/technologies/speech-recognition',
  '/legal/privacy-policy',
  '#limits',
])('%s leads somewhere', (url) => {
  expect(linkProblem(url, slugs)).toBeNull();
});

it.each([
  '/zh/contact',
  '/contact?technology=mind-reading',
  '/technologies/mind-reading',
  '/technologies/',
  '/contact?utm_source=x',
  '/prices',
  'contact',
  'https://example.com',
  'javascript:alert(1)',
  '//example.com/contact',
  '#pricing',
  '',
])('%j is refused with what to write instead', (url) => {
  expect(linkProblem(url, slugs)?.fix).toBeTruthy();
});
