import { useTranslations } from 'next-intl';
import { TickBox } from '@/components/ui/tick-box';
import type { ReportErrorCode } from '@/lib/reports/schema';

type BoxProps = { sentence: string; isTicked: boolean; error: ReportErrorCode | undefined };

/** The statement that the report is true. */
export function GoodFaithBox({ sentence, isTicked, error }: BoxProps) {
  const t = useTranslations('report');
  return (
    <TickBox id="goodFaith" isTicked={isTicked} error={error && t(`errors.${error}`)}>
      {sentence}
    </TickBox>
  );
}
