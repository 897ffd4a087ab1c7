import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Technology } from '@/lib/technologies/queries';
import { TrialMark } from './trial-mark';

/** The facts of a technology at a glance: what its frontmatter says, in words. */
export async function TechnologyFacts({ locale, technology }: { locale: Locale; technology: Technology }) {
  const t = await getTranslations({ locale, namespace: 'technologies' });
  const { inputs, outputs, scenes, kind, trial } = technology;
  const separator = t('row.separator');
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-5 border-y border-line py-6 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      <Fact name={t('row.inputs')}>{inputs.map((input) => t(`forms.${input}`)).join(separator)}</Fact>
      <Fact name={t('row.outputs')}>{outputs.map((output) => t(`forms.${output}`)).join(separator)}</Fact>
      <Fact name={t('detail.scenes')}>{scenes.map((scene) => t(`scenes.${scene}`)).join(separator)}</Fact>
      <Fact name={t('detail.kind')}>{t(`kinds.${kind}`)}</Fact>
      {trial === 'none' ? null : (
        <Fact name={t('detail.trial')}>
          <TrialMark locale={locale} technology={technology} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-s0 text-quiet">{name}</dt>
      <dd className="mt-1 break-keep first-letter:uppercase">{children}</dd>
    </div>
  );
}
