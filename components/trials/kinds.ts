/** Media types and endings as people know them: `image/jpeg` and `.jpg` are JPEG. */
export function kindNames(accept: readonly string[]): string {
  const names = accept.map((kind) => {
    const bare = kind.replace(/^.*\//, '').replace(/^\.|^x-|\+.*$/g, '');
    return NAMES[bare] ?? bare.toUpperCase();
  });
  return [...new Set(names)].join('/');
}

const NAMES: Record<string, string> = {
  jpeg: 'JPEG',
  jpg: 'JPEG',
  webp: 'WebP',
  mpeg: 'MP3',
  mp3: 'MP3',
  wav: 'WAV',
  wave: 'WAV',
  webm: 'WebM',
  quicktime: 'MOV',
  matroska: 'MKV',
};
