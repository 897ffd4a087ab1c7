import type { Word } from './result';

/** Gives each word its place in the text. jieba returns them in order and leaves nothing out. */
export function placeWords(tagged: readonly { word: string; tag: string }[]): Word[] {
  let end = 0;
  return tagged.map(({ word, tag }) => {
    const start = end;
    end += word.length;
    return { text: word, tag, start, end };
  });
}
