import { decode, type Alphabet, type Reading } from './decode';
import type { Tensor } from './detector-input';
import type { TextMap } from './detect';
import type { TurnedRect } from './geometry';
import { lineInput, type LineInput } from './line-input';
import { settleLookalikes } from './lookalikes';
import type { Pyramid } from './raster';
import { smoothings, soften } from './soften';
import { spacedText } from './spacing';

/** The two networks, however they are run. */
export type Models = {
  detect(picture: Tensor): Promise<TextMap>;
  read(line: Tensor): Promise<Reading>;
};

export type ReadLine = { text: string; confidence: number };

/** Below this a line is read a second time, smoothed and with more contrast. */
const GOOD = 0.92;
/** Reads lines of one picture. */
export class LineReader {
  constructor(
    private readonly pyramid: Pyramid,
    private readonly models: Models,
    private readonly alphabet: Alphabet,
  ) {}

  /** The line's text as it lies; where that is poor, the surer of it and a reading of the softened line. */
  async read(rect: TurnedRect): Promise<ReadLine> {
    const input = lineInput(this.pyramid, rect);
    const plain = await this.readInput(input);
    if (plain.confidence >= GOOD) return plain;
    const softened = await this.readInput(soften(input, smoothings(rect.height)));
    return softened.confidence > plain.confidence ? softened : plain;
  }

  private async readInput({ tensor }: LineInput): Promise<ReadLine> {
    const reading = await this.models.read(tensor);
    const characters = settleLookalikes(decode(reading, this.alphabet));
    const visible = characters.filter(({ text }) => text.trim() !== '');
    const sum = visible.reduce((total, { confidence }) => total + confidence, 0);
    return {
      text: spacedText(characters, reading, reading.classes - 1),
      confidence: visible.length > 0 ? sum / visible.length : 0,
    };
  }
}
