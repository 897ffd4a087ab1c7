/** The first channel of a sound file, as the browser decodes it. */
export async function decoded(file: Blob, sampleRate: number): Promise<Float32Array<ArrayBuffer>> {
  const context = new OfflineAudioContext(1, 1, sampleRate);
  return (await context.decodeAudioData(await file.arrayBuffer())).getChannelData(0);
}
