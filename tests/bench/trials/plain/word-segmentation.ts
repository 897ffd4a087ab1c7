import initialise, { cut_for_search, tag } from 'jieba-wasm/web';
import type { PlainRun } from '../plain-run';

export const plain: PlainRun = {
  async open(assets) {
    await initialise({ module_or_path: assets.jieba });
  },
  run(input) {
    const text = input as string;
    tag(text, true);
    cut_for_search(text, true);
    return Promise.resolve();
  },
};
