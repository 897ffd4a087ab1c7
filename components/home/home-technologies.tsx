import { getTranslations } from 'next-intl/server';
import { TechnologyFigure } from '@/components/figures/technology-figure';
import type { Locale } from '@/lib/i18n/locales';
import { listTechnologies, type Technology } from '@/lib/technologies/queries';
import { groupByInput } from '@/lib/technologies/rules';
import type { Input } from '@/lib/technologies/schema';

/** The drawing that stands for each kind of input. */
const DRAWING: Record<Input, string> = {
  sound: 'speech-enhancement',
  picture: 'portrait-segmentation',
  video: 'shot-segmentation',
  text: 'word-segmentation',
  behaviour: 'recommendation',
};

/** The technologies by what goes in: whoever reads only the headings knows what the platform takes. */
export async function HomeTechnologies({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home.technologies' });
  const inputs = await getTranslations({ locale, namespace: 'technologies.inputs' });
  const groups = groupByInput(await listTechnologies(locale));
  return (
    <section className="border-t border-line py-12 lg:py-20">
      <div className="wrap">
        <h2 className="text-s4">{t('heading')}</h2>
        <p className="mt-2 text-quiet">{t('lead')}</p>
        <div className="mt-8">
          {groups.map(({ input, technologies }) => (
            <section
              key={input}
              className="grid gap-x-10 gap-y-4 border-t border-line py-9 lg:grid-cols-[9rem_minmax(0,4fr)_minmax(0,7fr)] xl:gap-x-12"
            >
              <h3 className="text-s2 lg:pt-1">{inputs(input)}</h3>
              <div className="lg:pt-2">
                <TechnologyFigure slug={DRAWING[input]} locale={locale} variant="row" />
              </div>
              <TechnologyRows locale={locale} technologies={technologies} />
            </section>
          ))}
        </div>
        <p className="border-t border-line pt-6">
          <a href={`/${locale}/technologies`} className="inline-flex min-h-11 items-center font-strong">
            {t('all')}
          </a>
        </p>
      </div>
    </section>
  );
}

function TechnologyRows({ locale, technologies }: { locale: Locale; technologies: Technology[] }) {
  return (
    <ul className="lg:-mt-1">
      {technologies.map(({ slug, title, summary }) => (
        <li key={slug} className="grid gap-x-6 py-1.5 md:grid-cols-[12em_1fr] md:items-baseline">
          <a
            href={`/${locale}/technologies/${slug}`}
            className="inline-flex min-h-11 items-center py-1 font-strong"
          >
            {title}
          </a>
          <span className="text-s0 leading-relaxed text-quiet">{summary}</span>
        </li>
      ))}
    </ul>
  );
}
