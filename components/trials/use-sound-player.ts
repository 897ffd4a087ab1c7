import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type PlayerState, SoundPlayer } from './sound-player';

type Tracks = readonly Float32Array<ArrayBuffer>[];

/** A player for as long as the component and its tracks last. `tracks` has to stay the same array between drawings. */
export function useSoundPlayer(tracks: Tracks, sampleRate: number): [SoundPlayer, PlayerState] {
  const player = useMemo(() => new SoundPlayer(tracks, sampleRate), [tracks, sampleRate]);
  useEffect(() => player.pause, [player]);
  return [player, useSyncExternalStore(player.subscribe, player.snapshot, player.snapshot)];
}
