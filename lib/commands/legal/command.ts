/** A subcommand of `npm run legal`. Each says everything in English and in Chinese: its users are editors. */
export type LegalCommand = {
  /** The words after its name. */
  takes: string;
  does: { en: string; zh: string };
  /** False where something is wrong; null where the words can't be understood, which prints the usage. */
  run: (words: string[]) => Promise<boolean | null> | boolean | null;
};

/** Prints a sentence in both languages. */
export function say({ en, zh }: { en: string; zh: string }): void {
  console.log(`${en}\n${zh}`);
}

/** Prints what is wrong in both languages, and fails the command. */
export function fail({ en, zh }: { en: string; zh: string }): false {
  console.error(`${en}\n${zh}`);
  return false;
}
