import { useTranslations } from 'next-intl';
import { describe, FieldFrame, TextArea, TextField } from '@/components/ui/field';
import type { FormValues } from '@/lib/core/form-state';
import { FILE_BYTES_MAX, FILE_TYPES, FILES_MAX } from '@/lib/correspondence/file-rules';
import type { Locale } from '@/lib/i18n/locales';
import { DESCRIPTION_MAX, DESCRIPTION_MIN, type ReportField } from '@/lib/reports/fields';
import type { Grounds } from '@/lib/reports/grounds';
import type { ReportErrors } from '@/lib/reports/schema';
import { CapacityField } from './capacity-field';
import { GroundField } from './ground-field';

const MEGABYTE = 1024 * 1024;

type FieldsProps = {
  locale: Locale;
  grounds: Grounds;
  values: FormValues<ReportField>;
  errors: ReportErrors;
  areFilesLost: boolean;
};

export function ReportFields({ locale, grounds, values, errors, areFilesLost }: FieldsProps) {
  const t = useTranslations('report');
  function errorOf(field: ReportField) {
    const code = errors[field];
    return code ? t(`errors.${code}`) : undefined;
  }
  const files = t('evidence.hint', { files: FILES_MAX, size: FILE_BYTES_MAX / MEGABYTE });
  const hint = areFilesLost ? `${files} ${t('evidence.again')}` : files;
  return (
    <>
      <CapacityField value={values.capacity} error={errorOf('capacity')} />
      <GroundField locale={locale} grounds={grounds} value={values.ground} error={errorOf('ground')} />
      <TextArea
        id="target"
        rows={2}
        label={t('target.label')}
        hint={t('target.hint')}
        error={errorOf('target')}
        defaultValue={values.target}
        required
      />
      <TextArea
        id="description"
        label={t('description.label')}
        hint={t('description.hint', { min: DESCRIPTION_MIN, max: DESCRIPTION_MAX })}
        error={errorOf('description')}
        defaultValue={values.description}
        required
      />
      <FieldFrame
        id="evidence"
        label={<Optional label={t('evidence.label')} />}
        hint={hint}
        error={errorOf('evidence')}
      >
        <input
          id="evidence"
          name="evidence"
          type="file"
          multiple
          accept={FILE_TYPES.join(',')}
          className="field"
          {...describe({ id: 'evidence', hint, error: errorOf('evidence') })}
        />
      </FieldFrame>
      <fieldset className="grid gap-5" aria-describedby="identity-hint">
        <legend className="font-strong">{t('identity.label')}</legend>
        <p id="identity-hint" className="text-s0 text-quiet">
          {t('identity.hint')}
        </p>
        <TextField
          id="name"
          label={<Optional label={t('name.label')} />}
          error={errorOf('name')}
          defaultValue={values.name}
          autoComplete="name"
        />
        <TextField
          id="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
          label={<Optional label={t('email.label')} />}
          hint={t('email.hint')}
          error={errorOf('email')}
          defaultValue={values.email}
        />
      </fieldset>
    </>
  );
}

function Optional({ label }: { label: string }) {
  const t = useTranslations('report');
  return (
    <>
      {label}
      <span className="font-body">{t('optional')}</span>
    </>
  );
}
