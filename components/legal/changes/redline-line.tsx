import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { LineChange } from '@/lib/legal/redline-lines';
import type { Part } from '@/lib/legal/redline-words';
import styles from './redline.module.css';

type RedlineLineProps = {
  locale: Locale;
  line: LineChange;
  /** The line before it stands out as well, so that the word for it needn't be said again. */
  goesOn: boolean;
  /** What stands round it says already that all of it was added or removed. */
  isSaid: boolean;
};

/** One paragraph, item or row with what was added and removed. */
export async function RedlineLine({ locale, line, goesOn, isSaid }: RedlineLineProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const tLegal = await getTranslations({ locale, namespace: 'legal' });
  const note = line.highlighting && t(line.highlighting === 'begins' ? 'mark.lineBegins' : 'mark.lineEnds');
  const isMarked = line.isHighlighted && !goesOn;
  return (
    <div className={line.isHighlighted ? styles.highlight : undefined} data-line={line.kind}>
      {(isMarked || note) && (
        <p className={styles.mark}>
          {isMarked && tLegal('clause.mark')}
          {isMarked && note && ' · '}
          {note}
        </p>
      )}
      <p className={`${styles[line.shape] ?? ''} ${isAnew(line) ? styles.anew : ''}`}>
        <RedlineParts locale={locale} parts={line.parts} isSaid={isSaid} />
      </p>
    </div>
  );
}

/** Nothing of the line stayed. */
function isAnew({ parts }: LineChange): boolean {
  return parts.length === 2 && parts.every(({ kind }) => kind !== 'same');
}

type RedlinePartsProps = { locale: Locale; parts: Part[]; isSaid?: boolean };

/**
 * Words that stayed, were removed or were added. Screen readers say little or nothing of `ins` and `del`, so words that
 * aren't shown say it.
 */
export async function RedlineParts({ locale, parts, isSaid = false }: RedlinePartsProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  // The cells of a table's row are parted by tabs.
  const shown = ({ text }: Part) => text.replaceAll('\t', ' · ');
  const hidden = (words: string) => !isSaid && <span className={styles.spoken}>{words}</span>;
  return parts.map((part, place) => {
    if (part.kind === 'same') return shown(part);
    const Change = part.kind === 'added' ? 'ins' : 'del';
    return (
      <Change key={`${place} ${part.kind}`} className={styles[part.kind]}>
        {hidden(t(part.kind === 'added' ? 'mark.addedStart' : 'mark.removedStart'))}
        {shown(part)}
        {hidden(t(part.kind === 'added' ? 'mark.addedEnd' : 'mark.removedEnd'))}
      </Change>
    );
  });
}
