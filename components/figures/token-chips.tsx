type Token = { id: number; text: string };

type TokenChipsProps = { tokens: readonly Token[]; wide: boolean; lang: string };

/** A sentence cut into tokens, with each one's number in the vocabulary under it. A middle dot stands for a space. */
export function TokenChips({ tokens, wide, lang }: TokenChipsProps) {
  return (
    <span lang={lang} className={`flex flex-wrap ${wide ? 'gap-y-4' : 'gap-y-1'}`}>
      {tokens.map(({ id, text }, index) => (
        <span
          key={`${String(index)} ${String(id)}`}
          className={`border-s-2 border-seal ${wide ? 'pe-3 ps-1.5' : 'pe-1.5 ps-1'}`}
        >
          <span className={`block leading-tight ${wide ? 'text-s3' : 'text-s1'}`}>
            {text.replaceAll(' ', '·')}
          </span>
          <span className="block text-s0 text-quiet tabular-nums">{id}</span>
        </span>
      ))}
    </span>
  );
}
