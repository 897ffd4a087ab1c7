/** Something wrong in `content/`, said so that an editor who isn't a developer can mend it. */
export type ContentError = {
  /** Path from the top of the project. */
  file: string;
  /** Counted from 1; the first line when the whole file is meant. */
  line: number;
  message: string;
  /** What to do about it. */
  fix: string;
  /** The same for editors who read Chinese. */
  zh?: { message: string; fix: string };
};

/** Thrown by everything that reads content. It stops the build and the checks; no visitor ever sees it. */
export class BrokenContent extends Error {
  override readonly name = 'BrokenContent';

  constructor(readonly errors: ContentError[]) {
    super(errors.map(describeContentError).join('\n'));
  }
}

/** Where and what, then how to mend it; then the same in Chinese where it is said in Chinese. */
export function describeContentError({ file, line, message, fix, zh }: ContentError): string {
  const chinese = zh ? `\n    ${zh.message}\n    ${zh.fix}` : '';
  return `${file}:${line}: ${message}\n    ${fix}${chinese}`;
}

/** Runs a reader and returns what is wrong with the content it reads. Bugs still throw. */
export async function findContentErrors(read: () => unknown): Promise<ContentError[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (error instanceof BrokenContent) return error.errors;
    throw error;
  }
}
