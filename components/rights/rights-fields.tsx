import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextArea, TextField } from '@/components/ui/field';
import { TickBox } from '@/components/ui/tick-box';
import type { FormValues } from '@/lib/core/form-state';
import { CAPACITIES, DESCRIPTION_MAX, RIGHTS_KINDS, type RightsField } from '@/lib/rights/fields';
import type { RightsErrors } from '@/lib/rights/schema';
import { Choice } from './choice';

type FieldsProps = {
  values: FormValues<RightsField>;
  errors: RightsErrors;
  files: { count: number; size: number };
  /** The words beside the box for proof. */
  proofConsent: string;
};

/** The fields of the rights request form. */
export function RightsFields({ values, errors, files, proofConsent }: FieldsProps) {
  const t = useTranslations('rights');
  function errorOf(field: RightsField) {
    const code = errors[field];
    return code && t(`errors.${code}`);
  }
  return (
    <>
      <Choice
        name="kind"
        legend={t('kind.legend')}
        options={RIGHTS_KINDS.map((kind) => [kind, t(`kind.${kind}`)] as const)}
        chosen={values.kind}
        error={errorOf('kind')}
      />
      <Choice
        name="capacity"
        legend={t('capacity.legend')}
        options={CAPACITIES.map((capacity) => [capacity, t(`capacity.${capacity}`)] as const)}
        chosen={values.capacity}
        error={errorOf('capacity')}
      />
      <TextField
        id="contact"
        label={t('contact.label')}
        hint={t('contact.hint')}
        error={errorOf('contact')}
        defaultValue={values.contact}
        autoComplete="email"
        spellCheck={false}
        required
      />
      <TextField
        id="reference"
        label={<Optional>{t('reference.label')}</Optional>}
        hint={t('reference.hint')}
        error={errorOf('reference')}
        defaultValue={values.reference}
        autoComplete="off"
        spellCheck={false}
      />
      <TextArea
        id="description"
        label={<Optional>{t('description.label')}</Optional>}
        hint={t('description.hint', { max: DESCRIPTION_MAX })}
        error={errorOf('description')}
        defaultValue={values.description}
      />
      <TextField
        id="proof"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
        label={<Optional>{t('proof.label')}</Optional>}
        hint={t('proof.hint', files)}
        error={errorOf('proof')}
      />
      <TickBox id="proofConsent" isTicked={values.proofConsent === 'yes'} error={errorOf('proofConsent')}>
        {proofConsent}
      </TickBox>
    </>
  );
}

function Optional({ children }: { children: ReactNode }) {
  const t = useTranslations('rights');
  return (
    <>
      {children}
      <span className="font-body">{t('optional')}</span>
    </>
  );
}
