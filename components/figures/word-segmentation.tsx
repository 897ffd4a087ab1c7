import recording from '@/content/recordings/word-segmentation.json';
import type { DrawingProps, FigureWords } from './figure-props';

const KINDS = {
  n: { name: 'noun', line: 'border-seal' },
  v: { name: 'verb', line: 'border-data' },
  a: { name: 'adjective', line: 'border-edge' },
  c: { name: 'conjunction', line: 'border-edge' },
  d: { name: 'adverb', line: 'border-edge' },
  m: { name: 'numeral', line: 'border-edge' },
  p: { name: 'preposition', line: 'border-edge' },
  r: { name: 'pronoun', line: 'border-seal' },
  u: { name: 'particle', line: 'border-edge' },
} as const;
const MARK = { name: null, line: 'border-none' } as const;

/** What kind of word a tag of jieba's means, by its first letter, and how it is underlined. */
function kindOf(tag: string) {
  return Object.entries(KINDS).find(([letter]) => tag.startsWith(letter))?.[1] ?? MARK;
}

function Word({ text, tag, t, wide }: { text: string; tag: string; t: FigureWords; wide: boolean }) {
  const { name, line } = kindOf(tag);
  return (
    <span className="inline-flex flex-col items-start">
      <span
        className={`border-b-[3px] ${line} ${wide ? 'pb-1 text-s4 leading-tight' : 'text-s3 leading-snug lg:text-s2'}`}
        lang="zh-CN"
      >
        {text}
      </span>
      {name && <span className="mt-1 text-s0 leading-snug text-quiet">{t(`word-segmentation.${name}`)}</span>}
    </span>
  );
}

export function WordSegmentation({ t, variant }: DrawingProps) {
  const wide = variant === 'wide';
  const words = wide ? recording.words : recording.words.slice(0, 5);
  return (
    <div>
      {wide && (
        <p lang="zh-CN" className="mb-6 text-s2 text-quiet">
          {recording.sentence}
        </p>
      )}
      <div className={`flex flex-wrap ${wide ? 'gap-x-3 gap-y-5 md:gap-x-4' : 'gap-x-2 gap-y-1'}`}>
        {words.map(({ text, tag, start }) => (
          <Word key={start} text={text} tag={tag} t={t} wide={wide} />
        ))}
      </div>
    </div>
  );
}
