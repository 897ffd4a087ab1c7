import type { Chosen } from '@/lib/trials/chosen';
import { type RefObject, useEffect, useState } from 'react';

type FilesProps = { takesFiles: boolean; multiple: boolean; choose: (chosen: Chosen) => void };

/** Takes a file that is dropped on the trial or pasted into the page. True while one is held over it. */
export function useFiles(
  frame: RefObject<HTMLElement | null>,
  { takesFiles, multiple, choose }: FilesProps,
): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!takesFiles || !element) return undefined;
    const abort = new AbortController();
    const { signal } = abort;
    const take = (files: FileList | undefined) => {
      const [file, ...more] = files ?? [];
      if (file) choose({ file, more: multiple ? more : [] });
      return file !== undefined;
    };
    const hover = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    element.addEventListener('dragenter', hover, { signal });
    element.addEventListener('dragover', hover, { signal });
    element.addEventListener('dragleave', () => setOver(false), { signal });
    element.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      (event) => {
        if (take(event.clipboardData?.files)) event.preventDefault();
      },
      { signal },
    );
    return () => abort.abort();
  }, [frame, takesFiles, multiple, choose]);
  return isOver;
}
