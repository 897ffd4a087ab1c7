import type { FaultCode } from '@/lib/trials/faults';
import type { TrialStore } from '@/lib/trials/store';

const WANTED = {
  camera: { video: { width: { ideal: 640 }, height: { ideal: 480 } } },
  microphone: { audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } },
} as const satisfies Record<string, MediaStreamConstraints>;

export type Device = keyof typeof WANTED;

/** Asks for a device. Where there is none, or it may not be used, the trial says so and null is returned. */
export async function openDevice(device: Device, store: TrialStore): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia(WANTED[device]);
  } catch (error) {
    store.fail(faultOfDevice(device, error));
    return null;
  }
}

/** Gives a device back; its light goes out. */
export function stopStream(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

function faultOfDevice(device: Device, error: unknown): FaultCode {
  const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
  return isRefused ? 'no-permission' : `no-${device}`;
}
