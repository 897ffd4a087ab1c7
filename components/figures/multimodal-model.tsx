import recording from '@/content/recordings/multimodal-model.json';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import type { DrawingProps } from './figure-props';
import { TokenChips } from './token-chips';

const { columns, rows, patches } = recording;
/** Patches in one line of the sequence. */
const ACROSS = 24;

/** The picture with the cuts drawn over it. */
function Cut({ className }: { className: string }) {
  const upright = Array.from(
    { length: columns - 1 },
    (_, index) => `M${String(index + 1)} 0v${String(rows)}`,
  );
  const level = Array.from({ length: rows - 1 }, (_, index) => `M0 ${String(index + 1)}h${String(columns)}`);
  return (
    <svg viewBox={`0 0 ${String(columns)} ${String(rows)}`} aria-hidden="true" className={className}>
      <image href="/figures/coffee.webp" width={columns} height={rows} preserveAspectRatio="none" />
      <path
        d={[...upright, ...level].join('')}
        stroke="white"
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** The same patches in reading order, each in its mean colour. */
function Sequence() {
  const lines = Math.ceil(patches.length / ACROSS);
  return (
    <svg viewBox={`0 0 ${String(ACROSS)} ${String(lines)}`} aria-hidden="true" className="block w-full">
      {patches.map((colour, index) => (
        <path
          key={index}
          d={`M${String((index % ACROSS) + 0.07)} ${String(Math.floor(index / ACROSS) + 0.07)}h.86v.86h-.86z`}
          fill={`#${colour}`}
        />
      ))}
    </svg>
  );
}

export function MultimodalModel({ t, locale, variant }: DrawingProps) {
  const tokens = recording.tokens[locale];
  const lang = LANGUAGE_TAGS[locale];
  if (variant === 'row') {
    return (
      <div className="flex items-center gap-4">
        <Cut className="h-22 w-33 shrink-0" />
        <TokenChips tokens={tokens.slice(0, 6)} wide={false} lang={lang} />
      </div>
    );
  }
  return (
    <div className="grid items-center gap-x-10 gap-y-6 md:grid-cols-[5fr_7fr]">
      <Cut className="block w-full" />
      <div>
        <p className="mb-2 text-s0 text-quiet">{t('multimodal-model.patches', { count: patches.length })}</p>
        <Sequence />
        <p className="mb-2 mt-5 text-s0 text-quiet">
          {t('multimodal-model.tokens', { count: tokens.length })}
        </p>
        <TokenChips tokens={tokens} wide lang={lang} />
      </div>
    </div>
  );
}
