// Writes into a file that it was altered or made here: PNG, JPEG, WebP, AVIF and WAV. Nothing of what a file carried
// before, such as a place or a camera, is taken over: these files are made of pixels and samples alone.
import { concatenate, crc32, fourBytes, text } from './bytes';
import { TrialFault } from './faults';

export type Label = {
  /** In words: what was done, and by what. */
  words: string;
  /** The term of IPTC's vocabulary for how a picture came about, without its address: `algorithmicallyEnhanced`. */
  source: 'algorithmicallyEnhanced' | 'compositeWithTrainedAlgorithmicMedia' | 'trainedAlgorithmicMedia';
};

const SOURCES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** The file with the label in it. Throws TrialFault 'wrong-kind' for a kind that it can't write into. */
export async function labelled(file: Blob, label: Label): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new Blob(labelledParts(file.type, bytes, label), { type: file.type });
}

function labelledParts(
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
  label: Label,
): Uint8Array<ArrayBuffer>[] {
  const xmp = xmpOf(label);
  switch (type) {
    case 'image/png':
      return labelPng(bytes, xmp);
    case 'image/jpeg':
      return labelJpeg(bytes, xmp);
    case 'image/webp':
      return labelWebp(bytes, xmp);
    case 'image/avif':
      return [bytes, box('uuid', [XMP_UUID, text(xmp)])];
    case 'audio/wav':
      return labelWav(bytes, label.words);
    default:
      throw new TrialFault('wrong-kind');
  }
}

/** XMP as its specification serialises it (ISO 16684-1), with IPTC's term for the source. */
function xmpOf({ words, source }: Label): string {
  const escaped = words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">' +
    `<Iptc4xmpExt:DigitalSourceType>${SOURCES}${source}</Iptc4xmpExt:DigitalSourceType>` +
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:description>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  );
}

/** An iTXt chunk behind IHDR, which is always 25 bytes after the signature's 8. */
function labelPng(bytes: Uint8Array<ArrayBuffer>, xmp: string) {
  const content = concatenate([text('iTXtXML:com.adobe.xmp'), new Uint8Array(5), text(xmp)]);
  const chunk = [fourBytes(content.length - 4), content, fourBytes(crc32(content))];
  return [bytes.slice(0, 33), ...chunk, bytes.slice(33)];
}

/** An APP1 segment behind the start of the picture. */
function labelJpeg(bytes: Uint8Array<ArrayBuffer>, xmp: string) {
  const content = concatenate([text('http://ns.adobe.com/xap/1.0/\0'), text(xmp)]);
  const length = content.length + 2;
  return [
    bytes.slice(0, 2),
    new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff]),
    content,
    bytes.slice(2),
  ];
}

const XMP_FLAG = 0b100;
const ALPHA_FLAG = 0b10000;

/** The extended form (VP8X) in front, and an XMP chunk at the end. */
function labelWebp(bytes: Uint8Array<ArrayBuffer>, xmp: string) {
  const view = new DataView(bytes.buffer);
  const chunks = bytes.slice(12);
  const first = new TextDecoder().decode(chunks.slice(0, 4));
  if (first === 'VP8X') throw new TrialFault('wrong-kind');
  const isLossless = first === 'VP8L';
  const bits = isLossless ? view.getUint32(21, true) : 0;
  const width = isLossless ? bits & 0x3fff : (view.getUint16(26, true) & 0x3fff) - 1;
  const height = isLossless ? (bits >>> 14) & 0x3fff : (view.getUint16(28, true) & 0x3fff) - 1;
  const flags = XMP_FLAG | (isLossless && (bits >>> 28) & 1 ? ALPHA_FLAG : 0);
  const size = [width & 0xff, width >> 8, 0, height & 0xff, height >> 8, 0];
  const parts = [
    text('WEBP'),
    riffChunk('VP8X', new Uint8Array([flags, 0, 0, 0, ...size])),
    chunks,
    riffChunk('XMP ', text(xmp)),
  ];
  return riff(parts);
}

function labelWav(bytes: Uint8Array<ArrayBuffer>, words: string) {
  const info = concatenate([text('INFO'), riffChunk('ICMT', text(`${words}\0`))]);
  return riff([bytes.slice(8), riffChunk('LIST', info)]);
}

function riff(parts: Uint8Array<ArrayBuffer>[]) {
  const content = concatenate(parts);
  return [text('RIFF'), fourBytes(content.length, true), content];
}

function riffChunk(name: string, content: Uint8Array<ArrayBuffer>) {
  const padding = new Uint8Array(content.length % 2);
  return concatenate([text(name), fourBytes(content.length, true), content, padding]);
}

/** The box that ISO 16684-1 gives XMP in files of ISO's base format; readers pass over boxes they don't know. */
const XMP_UUID = new Uint8Array([
  0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac,
]);

function box(name: string, parts: Uint8Array<ArrayBuffer>[]) {
  const content = concatenate([text(name), ...parts]);
  return concatenate([fourBytes(content.length + 4), content]);
}
