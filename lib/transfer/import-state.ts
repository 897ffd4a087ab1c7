import type { FileEncoding } from './decode';
import type { ListFault } from './import-list';
import type { RowProblem } from './import-row';
import type { BasisError, ImportBasis } from './schema';

export type BasisValues = Partial<Record<keyof ImportBasis, string>>;

/** What the check found, for the page: nothing of a person stands in it but the line of the file. */
export type Checked = {
  good: number;
  known: number;
  bad: number;
  encoding: FileEncoding;
  unknown: string[];
  /** The first lines that can't be taken. */
  problems: { line: number; problems: RowProblem[] }[];
  /** What the record will say was accepted. */
  sentence: string;
};

export type ImportState =
  | { status: 'idle' }
  | { status: 'forbidden' }
  | {
      status: 'invalid';
      values: BasisValues;
      errors: Partial<Record<keyof ImportBasis, BasisError>>;
      fault: ListFault | null;
      /** The file in base64, so that it needn't be chosen again. */
      content: string;
    }
  | { status: 'checked'; values: BasisValues; content: string; checked: Checked }
  | { status: 'done'; made: number; known: number; bad: number };
