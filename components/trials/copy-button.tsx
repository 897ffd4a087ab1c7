import { useState } from 'react';

type CopyButtonProps = { text: string; words: { copy: string; copied: string } };

/** Copies a text, and says so until the text is another. */
export function CopyButton({ text, words }: CopyButtonProps) {
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <button
      type="button"
      className="button button-plain"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    >
      <span aria-live="polite">{copied === text ? words.copied : words.copy}</span>
    </button>
  );
}
