import type { Notice } from '@/lib/restrictions/notice';

/** What somebody who is restricted reads in place of an answer. */
export function RestrictionNotice({ notice: { heading, text, facts, appeal } }: { notice: Notice }) {
  return (
    <>
      <h2 className="text-s2">{heading}</h2>
      <p className="mt-2">{text}</p>
      <dl className="mt-4 border-t border-line">
        {facts.map(([label, value]) => (
          <div key={label} className="grid gap-x-5 border-b border-line py-2 md:grid-cols-[7rem_1fr]">
            <dt className="text-s0 text-quiet">{label}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">
        {appeal.text} <a href={appeal.path}>{appeal.label}</a>
      </p>
    </>
  );
}
