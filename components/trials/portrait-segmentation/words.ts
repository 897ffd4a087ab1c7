/** What a finished picture says of itself, drawn into it and written into its file: it lives on without this page. */
export const LABELS = {
  zh: { none: '抠像处理', blur: '背景虚化处理', colour: '背景替换处理', picture: '背景替换处理' },
  en: {
    none: 'Background removed',
    blur: 'Background blurred',
    colour: 'Background replaced',
    picture: 'Background replaced',
  },
} as const;
