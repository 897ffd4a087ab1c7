import { Fragment } from 'react';
import { type Piece, readText } from '@/lib/announcements/text';
import type { Locale } from '@/lib/i18n/locales';

/** What somebody wrote at the desk: paragraphs of plain text, with the links that lib/announcements/text.ts allows. */
export function AnnouncementText({ text, locale }: { text: string; locale: Locale }) {
  return readText(text, locale).map((lines, place) => (
    <p key={place}>
      {lines.map((line, row) => (
        <Fragment key={row}>
          {row > 0 && <br />}
          {line.map((piece, index) => (
            <TextPiece key={index} piece={piece} />
          ))}
        </Fragment>
      ))}
    </p>
  ));
}

function TextPiece({ piece }: { piece: Piece }) {
  if (typeof piece === 'string') return piece;
  return (
    <a href={piece.href} rel={piece.isOwn ? undefined : 'noopener noreferrer'}>
      {piece.words}
    </a>
  );
}
