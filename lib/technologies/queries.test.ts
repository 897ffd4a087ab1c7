import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { compileTechnologyText, findTechnology, listTechnologies, listTechnologyNames } from './queries';
import { searchTechnologies } from './search';

describe.each(LOCALES)('the technologies in %s', (locale) => {
  it('are listed in the same order as in the other language', async () => {
    const [here, zh] = await Promise.all([listTechnologies(locale), listTechnologies('zh')]);
    expect(here.map(({ slug }) => slug)).toEqual(zh.map(({ slug }) => slug));
    expect(here.length).toBeGreaterThanOrEqual(12);
  });

  it.each([
    ['OCR', 'text-recognition'],
    ['tts', 'speech-synthesis'],
    ['字幕', 'speech-recognition'],
    ['降噪', 'speech-enhancement'],
    ['抠图', 'portrait-segmentation'],
    ['大模型', 'large-language-model'],
    ['人脸', 'face-detection'],
    ['shot', 'shot-segmentation'],
    ['background removal', 'portrait-segmentation'],
    ['recommender', 'recommendation'],
  ])('answer %j with %s first', async (q, slug) => {
    const [first] = searchTechnologies(await listTechnologies(locale), { q });
    expect(first?.slug).toBe(slug);
  });

  it('are each found first by their own title', async () => {
    const technologies = await listTechnologies(locale);
    const lost = technologies.filter(
      ({ title, slug }) => searchTechnologies(technologies, { q: title })[0]?.slug !== slug,
    );
    expect(lost.map(({ title }) => title)).toEqual([]);
  });

  it('have a text that compiles', async () => {
    expect(await compileTechnologyText('speech-recognition', locale)).toBeTypeOf('function');
  });
});

it.each(['', 'no-such', '../legal', 'constructor', 'Speech-Recognition'])(
  'no technology is called %j',
  async (slug) => {
    expect(await findTechnology(slug, 'zh')).toBeNull();
  },
);

describe('the names alone', () => {
  it.each(['zh', 'en'] as const)('are those of the whole list, in its order (%s)', async (locale) => {
    const whole = await listTechnologies(locale);
    expect(await listTechnologyNames(locale)).toEqual(whole.map(({ slug, title }) => ({ slug, title })));
  });
});
