import { describe, expect, it } from 'vitest';
import { edlOf, shotsOf, timecode } from './edl';

describe('an edit decision list', () => {
  it('counts frames from nought and carries into seconds, minutes and hours', () => {
    expect(timecode(0, 25)).toBe('00:00:00:00');
    expect(timecode(1.96, 25)).toBe('00:00:01:24');
    expect(timecode(59.999, 25)).toBe('00:01:00:00');
    expect(timecode(3661.5, 24)).toBe('01:01:01:12');
  });

  it('has a line a shot, each beginning where the one before ends', () => {
    const edl = edlOf(shotsOf([2.42, 5.5], 10), { title: 'SHOTS', framesPerSecond: 11.9 });
    expect(edl.split('\r\n')).toEqual([
      'TITLE: SHOTS',
      'FCM: NON-DROP FRAME',
      '',
      '001  AX       V     C        00:00:00:00 00:00:02:05 00:00:00:00 00:00:02:05',
      '002  AX       V     C        00:00:02:05 00:00:05:06 00:00:02:05 00:00:05:06',
      '003  AX       V     C        00:00:05:06 00:00:10:00 00:00:05:06 00:00:10:00',
      '',
    ]);
  });

  it('is one shot where there is no cut', () => {
    expect(shotsOf([], 4)).toEqual([{ start: 0, end: 4 }]);
  });
});
