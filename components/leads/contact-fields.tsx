import { useTranslations } from 'next-intl';
import { FieldFrame, TextArea, TextField, describe } from '@/components/ui/field';
import { type ContactField, DESCRIPTION_MAX, DESCRIPTION_MIN } from '@/lib/leads/fields';
import type { ContactValues } from '@/lib/leads/form-state';
import type { ContactErrors } from '@/lib/leads/schema';

export type TechnologyOption = { slug: string; title: string };

const LINES = [
  { id: 'name', autoComplete: 'name' },
  { id: 'phone', type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  { id: 'email', type: 'email', inputMode: 'email', autoComplete: 'email', spellCheck: false },
  { id: 'company', autoComplete: 'organization' },
] as const;

type FieldsProps = { technologies: TechnologyOption[]; values: ContactValues; errors: ContactErrors };

export function ContactFields({ technologies, values, errors }: FieldsProps) {
  const t = useTranslations('contact');
  function errorOf(field: ContactField) {
    const code = errors[field];
    return code ? t(`errors.${code}`) : undefined;
  }
  return (
    <>
      {LINES.map((line) => (
        <TextField
          key={line.id}
          {...line}
          label={t(`${line.id}.label`)}
          hint={t(`${line.id}.hint`)}
          error={errorOf(line.id)}
          defaultValue={values[line.id]}
          required
        />
      ))}
      <TextArea
        id="description"
        label={t('description.label')}
        hint={t('description.hint', { min: DESCRIPTION_MIN, max: DESCRIPTION_MAX })}
        error={errorOf('description')}
        defaultValue={values.description}
        required
      />
      <TechnologyField technologies={technologies} value={values.technology} error={errorOf('technology')} />
    </>
  );
}

function TechnologyField({
  technologies,
  value,
  error,
}: {
  technologies: TechnologyOption[];
  value: string | undefined;
  error: string | undefined;
}) {
  const t = useTranslations('contact');
  const id = 'technology';
  return (
    <FieldFrame
      id={id}
      label={
        <>
          {t('technology.label')}
          <span className="font-body">{t('optional')}</span>
        </>
      }
      error={error}
    >
      <select
        key={value}
        id={id}
        name={id}
        defaultValue={value}
        className="field"
        {...describe({ id, error })}
      >
        <option value="">{t('technology.none')}</option>
        {technologies.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
