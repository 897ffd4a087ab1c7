import type { Locale } from '@/lib/i18n/locales';
import type { ClauseChange } from '@/lib/legal/redline-clauses';
import { RedlineLine } from './redline-line';
import styles from './redline.module.css';

/** The text of a clause with what was added and removed. */
export function RedlineLines({ locale, change }: { locale: Locale; change: ClauseChange }) {
  const { kind, lines } = change;
  return (
    <div className={styles.lines}>
      {lines.map((line, place) => (
        <RedlineLine
          key={`${place} ${line.kind}`}
          locale={locale}
          line={line}
          goesOn={lines[place - 1]?.isHighlighted ?? false}
          isSaid={kind === 'added' || kind === 'removed'}
        />
      ))}
    </div>
  );
}
