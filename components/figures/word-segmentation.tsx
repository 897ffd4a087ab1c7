import recording from '@/content/recordings/word-segmentation.json';
import type { DrawingProps, FigureWords } from './figure-props';

/** jieba's tags by their first letter: what kind of word, and how it is underlined. */
function kindOf(tag: string) {
  if (tag.startsWith('n')) return { name: 'noun', line: 'border-seal' } as const;
  if (tag.startsWith('v')) return { name: 'verb', line: 'border-data' } as const;
  if (tag.startsWith('p')) return { name: 'preposition', line: 'border-edge' } as const;
  if (tag.startsWith('m')) return { name: 'numeral', line: 'border-edge' } as const;
  if (tag.startsWith('u')) return { name: 'particle', line: 'border-edge' } as const;
  if (tag.startsWith('a')) return { name: 'adjective', line: 'border-edge border-dashed' } as const;
  return { name: 'mark', line: 'border-transparent' } as const;
}

function Word({ text, tag, t, wide }: { text: string; tag: string; t: FigureWords; wide: boolean }) {
  const { name, line } = kindOf(tag);
  return (
    <span className="inline-flex flex-col">
      <span
        className={`border-b-[3px] ${line} ${wide ? 'pb-1 text-s4 leading-tight' : 'text-s3 leading-snug'}`}
        lang="zh-CN"
      >
        {text}
      </span>
      {name !== 'mark' && (
        <span className="mt-1 text-s0 leading-snug text-quiet">{t(`word-segmentation.${name}`)}</span>
      )}
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
