import { trialParts } from '../trial-view';
import { PortraitLive } from './live';
import { PortraitSettings } from './options';
import type { PortraitExtra, PortraitInput, PortraitOptions, PortraitResult } from './result';
import { PortraitView } from './view';

export const portraitSegmentation = trialParts<PortraitResult, PortraitExtra, PortraitInput, PortraitOptions>(
  {
    View: PortraitView,
    Options: PortraitSettings,
    Live: PortraitLive,
    defaults: { background: 'none', colour: '#2f6f4f', picture: null },
    prepare: (picture) =>
      Promise.resolve({ picture, locale: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en' }),
    settings: ({ background }) => `background=${background}`,
  },
);
