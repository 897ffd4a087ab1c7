'use client';

import { useHasScript } from '@/components/ui/use-has-script';

/** Marks every lead of the page, or none if all are marked. */
export function MarkAll({ label }: { label: string }) {
  if (!useHasScript()) return null;
  return (
    <button
      type="button"
      className="desk-link min-h-11"
      onClick={({ currentTarget }) => markAll(currentTarget)}
    >
      {label}
    </button>
  );
}

function markAll({ form }: HTMLButtonElement): void {
  const boxes = [...(form?.querySelectorAll<HTMLInputElement>('input[name="lead"]') ?? [])];
  const isAny = boxes.some(({ checked }) => !checked);
  for (const box of boxes) box.checked = isAny;
}
