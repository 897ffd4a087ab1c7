'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useHasScript } from '@/components/ui/use-has-script';

/**
 * Walking the list without a mouse: j, k, x, Enter and ?. They are off while somebody types, can be switched off (WCAG
 * 2.1.4), and are offered only where script runs.
 */
export function Shortcuts() {
  const t = useTranslations('inbox');
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setIsOn] = useState(true);
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return;
      const act = KEYS[event.key];
      if (event.key === '?') dialog.current?.showModal();
      else if (act) act();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
  if (!useHasScript()) return null;
  return (
    <>
      <button type="button" className="desk-link min-h-11" onClick={() => dialog.current?.showModal()}>
        {t('keys.open')}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="keys-heading"
        className="m-auto w-88 max-w-full border border-edge bg-raised p-6 text-ink"
      >
        <h2 id="keys-heading" className="text-s2">
          {t('keys.heading')}
        </h2>
        <dl className="mt-3 grid grid-cols-[5rem_1fr] gap-y-1">
          {(['next', 'previous', 'mark', 'enter', 'help'] as const).map((what) => (
            <div key={what} className="contents">
              <dt>
                <kbd className="font-mono">{SIGNS[what]}</kbd>
              </dt>
              <dd>{t(`keys.${what}`)}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-3 flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5"
            checked={isOn}
            onChange={({ target }) => setIsOn(target.checked)}
          />
          {t('keys.on')}
        </label>
        <form method="dialog" className="mt-3">
          <button type="submit" className="button button-plain">
            {t('keys.close')}
          </button>
        </form>
      </dialog>
    </>
  );
}

const SIGNS = { next: 'j', previous: 'k', mark: 'x', enter: 'Enter', help: '?' } as const;

const KEYS: Partial<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  x: () => currentRow()?.querySelector<HTMLInputElement>('input[name="lead"]')?.click(),
};

/** Where a key means something of its own: a field, a dialog, or together with another key. */
function isElsewhere({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || !(target instanceof Element)) return true;
  const field = target.closest('input:not([type="checkbox"]), textarea, select, dialog, [contenteditable]');
  return field !== null;
}

/** The row that has the focus. Enter opens it, since what has the focus is its link. */
function currentRow(): Element | null {
  return document.activeElement?.closest('[data-lead-row]') ?? null;
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll('[data-lead-row]')];
  const current = currentRow();
  const at = current ? rows.indexOf(current) + by : by > 0 ? 0 : rows.length - 1;
  rows[at]?.querySelector<HTMLElement>('[data-lead-link]')?.focus();
}
