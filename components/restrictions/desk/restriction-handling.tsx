import { getTranslations } from 'next-intl/server';
import { DeskForm } from '@/components/desk/desk-form';
import { decideOn } from '@/lib/restrictions/desk-actions';
import type { OpenedRestriction } from '@/lib/restrictions/queries';
import { decide, type DeskVerb } from '@/lib/restrictions/rules';
import { errorWords } from './error-words';

const VERBS = ['approve', 'refuse', 'lift'] as const satisfies DeskVerb[];

type HandlingProps = { restriction: OpenedRestriction; viewerId: string; now: Date };

/** What whoever looks may make of a restriction now. */
export async function RestrictionHandling({ restriction, viewerId, now }: HandlingProps) {
  const t = await getTranslations('desk-restrictions');
  const verbs = VERBS.filter((verb) => decide(restriction, verb, { by: viewerId, now }).ok);
  if (verbs.length === 0) return null;
  const isWaiting = restriction.state === 'proposed';
  return (
    <section aria-labelledby="decide">
      <h2 id="decide" className="mb-3 text-s2">
        {isWaiting ? t('handle.waiting') : t('handle.active')}
      </h2>
      {isWaiting && restriction.proposedBy === viewerId ? (
        <p className="mb-3 text-quiet">{t('handle.own')}</p>
      ) : null}
      <DeskForm
        action={decideOn}
        hidden={{ reference: restriction.reference }}
        label={isWaiting ? t('handle.waiting') : t('handle.active')}
        words={await errorWords()}
        fields={[
          {
            name: 'why',
            type: 'textarea',
            label: t('handle.why'),
            hint: isWaiting ? t('handle.whyRefuse') : t('handle.whyLift'),
          },
        ]}
        buttons={verbs.map((verb) => ({
          value: verb,
          label: t(`handle.${verb}`),
          isPlain: verb !== 'approve',
        }))}
      />
    </section>
  );
}
