import {
  CustomVideoDecoder,
  type EncodedPacket,
  registerDecoder,
  type VideoCodec,
  VideoSample,
} from 'mediabunny';

/** Frames that may wait in the decoder before more are handed to it. */
const WAITING = 8;

/**
 * Decodes VP8 and VP9 without their transparency. A browser records a canvas with it, and Mediabunny would add it in a worker
 * made of a blob, which the policy of these pages forbids; to find a cut it is of no use.
 */
class OpaqueDecoder extends CustomVideoDecoder {
  #decoder: VideoDecoder | null = null;

  static override supports(codec: VideoCodec): boolean {
    return codec === 'vp8' || codec === 'vp9';
  }

  override init(): void {
    this.#decoder = new VideoDecoder({
      output: (frame) => this.onSample(new VideoSample(frame)),
      error: (error) => this.onError(error),
    });
    this.#decoder.configure(this.config);
  }

  override async decode(packet: EncodedPacket): Promise<void> {
    const decoder = this.#decoder;
    if (!decoder) return;
    decoder.decode(packet.toEncodedVideoChunk());
    while (decoder.decodeQueueSize > WAITING) {
      await new Promise((resolve) => decoder.addEventListener('dequeue', resolve, { once: true }));
    }
  }

  override async flush(): Promise<void> {
    await this.#decoder?.flush();
  }

  override close(): void {
    if (this.#decoder?.state !== 'closed') this.#decoder?.close();
  }
}

/** Has Mediabunny use it. Once a worker. */
export function registerOpaqueDecoder(): void {
  registerDecoder(OpaqueDecoder);
}
