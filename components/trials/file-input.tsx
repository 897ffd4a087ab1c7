import { useTranslations } from 'next-intl';
import { formatBytes } from '@/lib/trials/sizes';
import type { TrialStore } from '@/lib/trials/store';
import { kindNames } from './kinds';
import type { TrialSetup } from './setup';

type FileInputProps = {
  setup: TrialSetup;
  store: TrialStore;
  isOff: boolean;
  takes: 'picture' | 'audio' | 'video';
};

/** A file of one's own. Dropping and pasting work anywhere on the trial (use-files.ts). */
export function FileInput({ setup, store, isOff, takes }: FileInputProps) {
  const t = useTranslations('trials.input');
  return (
    <div>
      <label htmlFor="trial-file" className="font-strong">
        {t(`file.${takes}`)}
      </label>
      <p id="trial-file-hint" className="text-s0 text-quiet">
        {t('fileHint', { kinds: kindNames(setup.accept), size: formatBytes(setup.limits.bytes) })}
      </p>
      <input
        id="trial-file"
        type="file"
        accept={setup.accept.join(',')}
        multiple={setup.multiple}
        className="field mt-2"
        aria-describedby="trial-file-hint"
        disabled={isOff}
        onChange={(event) => {
          const [file, ...more] = event.target.files ?? [];
          if (file) void store.choose({ file, more });
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
}
