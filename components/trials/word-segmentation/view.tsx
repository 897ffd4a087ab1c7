import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ViewProps } from '../trial-view';
import { builtInWords } from './built-in';
import { rankKeywords } from './keywords';
import { kindOf, type WordKind } from './kinds';
import type { SegmentationExtra, SegmentationResult, Word } from './result';
import { WordTable } from './word-table';

/** Drawing tens of thousands of words would stop the page; the JSON has them all. */
const DRAWN = 400;

const LINES: Partial<Record<WordKind, string>> = {
  noun: 'border-seal',
  name: 'border-seal border-double',
  time: 'border-seal border-dotted',
  place: 'border-seal border-dotted',
  verb: 'border-data',
  adjective: 'border-data border-dotted',
  adverb: 'border-data border-dotted',
  mark: 'border-transparent',
};

type SegmentationViewProps = ViewProps<SegmentationResult, SegmentationExtra, string>;

/** The words coloured and named by their kind, keywords, words for an index, and the browser's own cut beside it. */
export function SegmentationView({ result: { words }, extra, input, sample }: SegmentationViewProps) {
  const t = useTranslations('trial-word-segmentation');
  const text = input ?? sample?.text ?? '';
  const drawn = words.slice(0, DRAWN);
  return (
    <div className="grid gap-y-8">
      <div>
        <ul lang="zh-CN" aria-label={t('words')} className="mt-4 flex flex-wrap gap-x-3 gap-y-3">
          {drawn.map((word) => (
            <WordMark key={word.start} word={word} />
          ))}
        </ul>
        {drawn.length < words.length && (
          <p className="mt-3 text-s0 text-quiet">{t('more', { shown: DRAWN, count: words.length })}</p>
        )}
        <WordTable words={drawn} />
      </div>
      <Keywords words={words} />
      {extra && (
        <Part heading={t('search')} how={t('searchHow')}>
          <p lang="zh-CN">{extra.searchWords.slice(0, DRAWN).filter(isWord).join(' / ')}</p>
        </Part>
      )}
      {extra && <BuiltIn text={text} words={words} />}
    </div>
  );
}

function WordMark({ word }: { word: Word }) {
  const t = useTranslations('trial-word-segmentation.tags');
  const kind = kindOf(word);
  return (
    <li className="inline-flex flex-col items-start">
      <span className={`border-b-3 ${LINES[kind] ?? 'border-edge'} text-s2 leading-snug whitespace-pre-wrap`}>
        {word.text}
      </span>
      {kind !== 'mark' && <span className="text-s0 leading-snug text-quiet">{t(kind)}</span>}
    </li>
  );
}

function Keywords({ words }: { words: readonly Word[] }) {
  const t = useTranslations('trial-word-segmentation');
  const keywords = rankKeywords(words);
  return (
    <Part heading={t('keywords')} how={t('keywordsHow')}>
      {keywords.length === 0 ? (
        <p>{t('noKeywords')}</p>
      ) : (
        <ol className="flex flex-wrap gap-x-5 gap-y-1">
          {keywords.map(({ text, count }) => (
            <li key={text}>
              <span lang="zh-CN">{text}</span>{' '}
              <span className="text-s0 text-quiet tabular-nums">{t('times', { count })}</span>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

function BuiltIn({ text, words }: { text: string; words: readonly Word[] }) {
  const t = useTranslations('trial-word-segmentation');
  const own = builtInWords(text.slice(0, words[DRAWN]?.start), words);
  return (
    <Part heading={t('builtIn')} how={t('builtInHow')}>
      {own === null ? (
        <p>{t('builtInNone')}</p>
      ) : (
        <p lang="zh-CN">
          {own.map(({ text: word, start, differs }, index) => (
            <span key={start}>
              {index > 0 && <span className="text-quiet"> / </span>}
              {differs ? <u className="decoration-seal decoration-2 underline-offset-4">{word}</u> : word}
            </span>
          ))}
        </p>
      )}
    </Part>
  );
}

function Part({ heading, how, children }: { heading: string; how: string; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-4">
      <h3 className="text-s1">{heading}</h3>
      <p className="mb-2 text-s0 text-quiet">{how}</p>
      {children}
    </section>
  );
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
