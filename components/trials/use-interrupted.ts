import { useEffect, useState } from 'react';
import type { CurrentAnswer } from '@/lib/announcements/current';
import { interrupts } from '@/lib/announcements/rules';

/** Whether a technology is interrupted: as the server knew when it made the page, and then as our script hears of it. */
export function useInterrupted(slug: string, wasInterrupted: boolean): boolean {
  const [isInterrupted, setInterrupted] = useState(wasInterrupted);
  useEffect(() => {
    const hear = (event: Event) => {
      const { announcements } = (event as CustomEvent<CurrentAnswer>).detail;
      setInterrupted(announcements.some((one) => interrupts(one, slug)));
    };
    addEventListener('announcements', hear);
    return () => removeEventListener('announcements', hear);
  }, [slug]);
  return isInterrupted;
}
