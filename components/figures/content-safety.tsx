import recording from '@/content/recordings/content-safety.json';
import type { DrawingProps } from './figure-props';

type Comment = { text: string; found: { rule: string; start: number; end: number; readAs: string }[] };

/** The comment with what a rule found marked by a line and a ground, as a reviewer would see it. */
function Marked({ text, found }: Comment) {
  const hit = found[0];
  if (!hit) return text;
  return (
    <>
      {text.slice(0, hit.start)}
      <mark className="border-b-2 border-seal bg-seal-soft text-ink">{text.slice(hit.start, hit.end)}</mark>
      {text.slice(hit.end)}
    </>
  );
}

export function ContentSafety({ t, locale, variant }: DrawingProps) {
  const wide = variant === 'wide';
  const comments: Comment[] = recording.comments[locale];
  return (
    <ul className={wide ? 'text-s1' : 'text-s0'}>
      {comments.slice(0, wide ? undefined : 4).map((comment) => (
        <li
          key={comment.text}
          className={`grid gap-x-8 border-b border-line last:border-0 ${wide ? 'py-2 md:grid-cols-[3fr_2fr]' : 'py-0.5'}`}
        >
          <span className={comment.found.length > 0 ? '' : 'text-quiet'}>
            <Marked {...comment} />
          </span>
          {wide &&
            comment.found.map(({ rule, readAs }) => (
              <span key={rule} className="text-s0 text-quiet md:self-center">
                {t('content-safety.readAs', {
                  rule: t(
                    `content-safety.${rule === 'number' ? 'number' : rule === 'handle' ? 'handle' : 'address'}`,
                  ),
                  text: readAs,
                })}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
