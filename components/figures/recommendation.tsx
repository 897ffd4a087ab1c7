import recording from '@/content/recordings/recommendation.json';
import type { DrawingProps } from './figure-props';
import { percent } from './paths';
import { Label, Plot } from './plot';

const { people, items, log, person, seen, ranked } = recording;
const BEST = 2;

type GridProps = { step: number; top: number; radius: number };

/** Who watched what: a person a column, an item a line. */
function Log({ step, top, radius }: GridProps) {
  const at = (column: number) => percent((column + 0.5) * 0.62, people);
  return (
    <g>
      {log.flatMap((row, column) =>
        [...row].flatMap((mark, item) =>
          mark === '1' ? (
            <circle
              key={`${String(column)} ${String(item)}`}
              cx={at(column)}
              cy={top + item * step}
              r={radius}
              fill={column === person ? 'var(--ink)' : 'var(--data)'}
            />
          ) : (
            []
          ),
        ),
      )}
      <rect
        x={percent(person * 0.62, people)}
        y={top - step / 2 - 2}
        width={percent(0.62, people)}
        height={items * step + 4}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1"
      />
    </g>
  );
}

/** How near each item that person hasn't seen is to those they have, on the item's own line. */
function Scores({ step, top, wide, seenWord }: GridProps & { wide: boolean; seenWord: string }) {
  return (
    <g>
      {ranked.map(({ item, score }, rank) => {
        const y = top + item * step;
        const best = rank < BEST;
        return (
          <g key={item}>
            <line
              x1="66%"
              x2={`${String(66 + Math.round(score * 44))}%`}
              y1={y}
              y2={y}
              stroke={best ? 'var(--seal)' : 'var(--edge)'}
              strokeWidth={best ? 6 : 2}
            />
            {wide && best && (
              <Label x={`${String(66 + Math.round(score * 44))}%`} y={y + 5} dx={8} color="var(--seal)">
                {`${rank + 1} · ${score.toFixed(2)}`}
              </Label>
            )}
          </g>
        );
      })}
      {wide &&
        seen.map((item) => (
          <Label key={item} x="66%" y={top + item * step + 5}>
            {seenWord}
          </Label>
        ))}
    </g>
  );
}

export function Recommendation({ t, variant }: DrawingProps) {
  const wide = variant === 'wide';
  const grid = wide ? { step: 20, top: 44, radius: 3.2 } : { step: 9, top: 7, radius: 2.5 };
  return (
    <Plot height={wide ? 284 : 112}>
      {wide && (
        <>
          <Label x="0" y={14}>
            {t('recommendation.log', { people, items })}
          </Label>
          <Label x="66%" y={14} color="var(--seal)">
            {t('recommendation.next')}
          </Label>
        </>
      )}
      <Log {...grid} />
      <Scores {...grid} wide={wide} seenWord={t('recommendation.seen')} />
    </Plot>
  );
}
