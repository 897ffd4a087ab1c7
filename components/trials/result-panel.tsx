import type { Shown } from '@/lib/trials/store';
import { ResultJson } from './result-json';
import type { TrialSetup } from './setup';
import type { TrialParts } from './trial-view';

type ResultPanelProps = { setup: TrialSetup; parts: TrialParts; shown: Shown };

/** What came of the last input, drawn by the trial's own view, and whole as JSON. */
export function ResultPanel({ setup, parts: { View }, shown }: ResultPanelProps) {
  const { chosen, result, extra, input, options, running } = shown;
  const sample = setup.samples.find(({ id }) => id === chosen.sample);
  return (
    <div aria-busy={running} className="mt-4">
      <View
        result={result}
        extra={extra}
        input={input}
        file={chosen.file}
        sample={sample}
        options={options}
        running={running}
        locale={setup.locale}
      />
      <ResultJson result={result} />
    </div>
  );
}
