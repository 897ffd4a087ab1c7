import type { HTMLAttributes, ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Technology } from '@/lib/technologies/queries';
import { TechnologyRow } from './technology-row';

type ListingProps = HTMLAttributes<HTMLElement> & {
  locale: Locale;
  heading: ReactNode;
  technologies: Technology[];
};

/** A heading in the margin and the rows that belong to it, under a hairline. */
export function ListingSection({ locale, heading, technologies, ...section }: ListingProps) {
  return (
    <section
      {...section}
      className="gap-x-8 border-t border-line py-6 not-[[hidden]]:grid lg:grid-cols-[12rem_minmax(0,1fr)] lg:items-baseline lg:py-8"
    >
      <h2 className="py-3 text-s2">{heading}</h2>
      <ul>
        {technologies.map((technology) => (
          <TechnologyRow key={technology.slug} locale={locale} technology={technology} />
        ))}
      </ul>
    </section>
  );
}
