import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { ViewProps } from '../trial-view';
import { BoxedPicture } from './boxed-picture';
import { LineList } from './line-list';
import type { RecognitionResult, RecognisedLine } from './result';
import { SAMPLE_SIZES } from './sample-sizes';
import { WholeText } from './whole-text';

type RecognitionViewProps = ViewProps<RecognitionResult, unknown, Blob | Blob[]>;

/** The picture with a box around each line, the lines with how sure each is, and their text to take along. */
export function RecognitionView({ result, file, input, sample, running }: RecognitionViewProps) {
  const t = useTranslations('trial-text-recognition');
  const pages = Array.isArray(input) ? input : [input ?? file];
  const [page, setPage] = useState(1);
  const shown = page <= pages.length ? page : 1;
  const lines = result.lines.filter((line) => (line.page ?? 1) === shown);
  const status = running ? 'soFar' : 'count';
  return (
    <div className="mt-4 grid gap-y-5">
      {pages.length > 1 && <PageChoice pages={pages} page={shown} choose={setPage} />}
      <PageView
        key={shown}
        picture={pages[shown - 1]}
        url={sample?.url}
        size={sample && SAMPLE_SIZES[sample.id]}
        lines={lines}
        heading={lines.length === 0 && !running ? t('none') : t(status, { count: lines.length })}
      />
      {lines.length > 0 && !running && <WholeText lines={lines} />}
    </div>
  );
}

type PageViewProps = {
  picture: Blob | undefined;
  url: string | undefined;
  size: { width: number; height: number } | undefined;
  lines: readonly RecognisedLine[];
  heading: string;
};

function PageView({ picture, url, size, lines, heading }: PageViewProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const id = useId();
  const choose = (index: number) => {
    setChosen(index);
    document.getElementById(`${id}${index}`)?.focus();
  };
  return (
    <>
      <BoxedPicture picture={picture} url={url} size={size} lines={lines} chosen={chosen} choose={choose} />
      <p className="font-strong">{heading}</p>
      {lines.length > 0 && <LineList id={id} lines={lines} chosen={chosen} choose={setChosen} />}
    </>
  );
}

type PageChoiceProps = {
  pages: readonly (Blob | undefined)[];
  page: number;
  choose: (page: number) => void;
};

function PageChoice({ pages, page, choose }: PageChoiceProps) {
  const t = useTranslations('trial-text-recognition');
  const id = useId();
  return (
    <p>
      <label htmlFor={id} className="font-strong">
        {t('page')}
      </label>
      <select
        id={id}
        className="field mt-1"
        value={page}
        onChange={(event) => choose(Number(event.target.value))}
      >
        {pages.map((file, index) => (
          <option key={index} value={index + 1}>
            {t('pageName', { number: index + 1, name: file instanceof File ? file.name : '' })}
          </option>
        ))}
      </select>
    </p>
  );
}
