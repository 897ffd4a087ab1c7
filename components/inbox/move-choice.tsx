import { useTranslations } from 'next-intl';
import { LEAD_STATES } from '@/lib/leads/states';

/** What a colleague may choose from. */
export type Choices = {
  canWork: boolean;
  canRescue: boolean;
  /** Who looks. */
  me: string;
  /** Who can work on leads. */
  assignees: { id: string; name: string }[];
};

/** What to do with the marked leads. Which of them can be moved so shows when it is done. */
export function MoveChoice({ choices, chosen }: { choices: Choices; chosen: string }) {
  const t = useTranslations('inbox');
  const { canWork, canRescue, assignees, me } = choices;
  return (
    <label className="grid gap-1">
      <span className="text-s0 text-quiet">{t('bulk.label')}</span>
      <select name="move" className="field" defaultValue={chosen} key={chosen}>
        <option value="">{t('bulk.choose')}</option>
        {canWork ? (
          <>
            <optgroup label={t('bulk.state')}>
              {LEAD_STATES.map((state) => (
                <option key={state} value={`state:${state}`}>
                  {t(`states.${state}`)}
                </option>
              ))}
              <option value="contact">{t('bulk.contact')}</option>
            </optgroup>
            <optgroup label={t('bulk.assign')}>
              {assignees.map(({ id, name }) => (
                <option key={id} value={`assign:${id}`}>
                  {id === me ? t('bulk.me', { name }) : name}
                </option>
              ))}
              <option value="assign:">{t('bulk.nobody')}</option>
            </optgroup>
          </>
        ) : null}
        {canRescue ? (
          <optgroup label={t('bulk.place')}>
            <option value="rescue">{t('bulk.rescue')}</option>
            <option value="hold">{t('bulk.hold')}</option>
          </optgroup>
        ) : null}
      </select>
    </label>
  );
}
