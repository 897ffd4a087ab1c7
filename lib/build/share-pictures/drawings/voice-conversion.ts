import recording from '@/content/recordings/voice-conversion.json';
import type { Field, Motif } from '../drawing';
import { EDGE, INK, LINE, SEAL } from '../palette';
import { across, curve, down, share } from '../path-data';
import { path } from '../shapes';

const { pitchBeforeHz, pitchAfterHz } = recording;

/** On a scale as the ear hears it. */
const pitch = (hertz: number) => share(Math.log(hertz), Math.log(68), Math.log(150));

/** The pitch of a voice before and after, and a hairline from each value to what became of it. */
export const voiceConversion: Motif = {
  place: 'below',
  least: 130,
  model: recording.provenance.model,
  draw(field) {
    const { width, height } = field;
    const risers = pitchBeforeHz.map((before, index) => {
      const after = pitchAfterHz[index];
      if (before === null || !after) return '';
      const x = (index * width) / (pitchBeforeHz.length - 1);
      return down(x, (1 - pitch(before)) * height, (1 - pitch(after)) * height);
    });
    return {
      shapes: [
        path(across(0, width, height - 1), { stroke: LINE }),
        path(risers.join(''), { stroke: EDGE, width: 1.5 }),
        path(contour(pitchBeforeHz, field), { stroke: INK, width: 5, cap: 'round' }),
        path(contour(pitchAfterHz, field), { stroke: SEAL, width: 5, cap: 'round' }),
      ].join(''),
      texts: [],
    };
  },
};

function contour(values: readonly (number | null)[], field: Field): string {
  return curve(
    values.map((hertz) => (hertz === null ? null : pitch(hertz))),
    field,
  );
}
