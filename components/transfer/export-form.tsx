import { getTranslations } from 'next-intl/server';
import { TextField } from '@/components/ui/field';

type ExportFormProps = {
  /** The fields of the view, by name and value. */
  kept: (readonly [string, string])[];
  asksPassword: boolean;
  refused: 'wrong' | 'too_many' | null;
};

/** One button a format. The password is asked for where it wasn't entered a moment ago. */
export async function ExportForm({ kept, asksPassword, refused }: ExportFormProps) {
  const t = await getTranslations('transfer');
  const error = refused === null ? undefined : t(`export.refused.${refused}`);
  return (
    <form method="post" className="grid gap-5">
      {error ? (
        <p role="alert" className="border-3 border-seal px-4 py-3">
          {asksPassword ? <a href="#password">{error}</a> : error}
        </p>
      ) : null}
      {kept.map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {asksPassword ? (
        <TextField
          id="password"
          type="password"
          autoComplete="current-password"
          label={t('export.password')}
          hint={t('export.passwordHint')}
          error={error}
          required
        />
      ) : null}
      <p className="flex flex-wrap gap-3">
        <button type="submit" formAction="/staff/leads/export/leads.xlsx" className="button">
          {t('export.xlsx')}
        </button>
        <button type="submit" formAction="/staff/leads/export/leads.csv" className="button button-plain">
          {t('export.csv')}
        </button>
      </p>
    </form>
  );
}
