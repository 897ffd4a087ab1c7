/** How a try ended. Codes are ours or the other side's numbers (`smtp_550`), never its words, which may name people. */
export type Delivery =
  | { outcome: 'sent' }
  /** Written to a file, because no mail server is configured. */
  | { outcome: 'kept' }
  /** There is nobody to tell any more, or nothing to tell. */
  | { outcome: 'skipped'; code: string }
  | {
      outcome: 'failed';
      code: string;
      /** The other side says that no further try will be taken. */
      isFinal?: boolean;
      /** Nobody knows whether the other side took it. */
      isAmbiguous?: boolean;
    };
