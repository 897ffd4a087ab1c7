'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { stayOnLead } from '@/lib/inbox/actions';
import type { Presence } from '@/lib/inbox/form-state';

/** Milliseconds between two questions: three of them may be lost before a colleague counts as gone. */
const EVERY_MS = 12_000;

type PresenceProps = { reference: string; first: Presence; version: number; address: string };

/** Who else has the lead open, and whether somebody has changed it since the page was made. */
export function PresenceNote({ reference, first, version, address }: PresenceProps) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const [latest, setLatest] = useState(first);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      // The front takes forms alone.
      const asked = new FormData();
      asked.set('reference', reference);
      // Whoever is offline for a moment learns it later.
      stayOnLead(asked).then(
        (presence) => presence && setLatest(presence),
        () => undefined,
      );
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [reference]);
  return (
    <div role="status" data-presence>
      {latest.names.length > 0 ? (
        <p className="mb-3 border-s-4 border-data bg-raised px-4 py-2">
          {t('present.others', { names: format.list(latest.names) })}
        </p>
      ) : null}
      {latest.version > version ? (
        <p className="mb-3 border-s-4 border-seal bg-raised px-4 py-2">
          {t('present.changed')} <a href={address}>{t('present.reload')}</a>
        </p>
      ) : null}
    </div>
  );
}
