// Moves the clock of a process: `node --import <this file>` with the instant it begins at in MOVED_CLOCK.
const RealDate = Date;
const offset = RealDate.parse(process.env.MOVED_CLOCK ?? '') - RealDate.now();
if (Number.isNaN(offset)) throw new Error('MOVED_CLOCK is not an instant.');

globalThis.Date = class extends RealDate {
  /** @param {...number} parts */
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + offset);
    // @ts-expect-error -- Date takes one or several arguments, which are handed on as they are.
    else super(...parts);
  }

  // Next copies what a clock has of its own, not what it inherits.
  static parse = RealDate.parse;
  static UTC = RealDate.UTC;

  static now() {
    return RealDate.now() + offset;
  }
};
