import initialise, { cut_for_search, tag } from 'jieba-wasm/web';
import { TrialFault } from '@/lib/trials/faults';
import { serveTrial } from '@/lib/trials/serve';
import { placeWords } from './place';
import type { SegmentationResult } from './result';

/** The dictionary knows the words; new ones are found by the hidden Markov model that ships with it. */
const FIND_NEW_WORDS = true;

serveTrial<string, unknown, SegmentationResult>({
  async load({ asset }) {
    await initialise({ module_or_path: await asset('jieba') });
    return (text) => {
      if (text.trim() === '') return Promise.reject(new TrialFault('empty'));
      const words = placeWords(tag(text, FIND_NEW_WORDS));
      return Promise.resolve({
        result: { words },
        extra: { searchWords: cut_for_search(text, FIND_NEW_WORDS) },
      });
    };
  },
});
