import type { Locale } from '@/lib/i18n/locales';
import { inEachText, type LintRule } from './draft';
import { finding } from './finding';
import { paragraphsOf } from './source-lines';

// Civil Code, art. 496: terms that exclude or reduce liability, or otherwise matter greatly to the other party, must be
// drawn to its attention. What such sentences look like:
const LIMITING: Record<Locale, RegExp[]> = {
  zh: [
    /承担[^。；，]{0,12}(?:责任|损失|后果)|(?:后果|损失)[^。；]{0,8}承担|自行(?:承担|负责)/,
    /免责|概不负责|不负责任?|不构成违约/,
    /(?:不作|不做|不提供)[^。；，]{0,12}(?:保证|担保|承诺)|不(?:保证|担保|承诺)/,
    /赔偿|补偿/,
    /放弃[^。；，]{0,12}权/,
    /(?:有权|可以)[^。；]{0,40}(?:终止|冻结|封禁|删除|屏蔽)[^。；]{0,10}(?:服务|账号|内容|用户)|(?:有权|(?:运营者|我们)可以)[^。；]{0,40}采取[^。；]{0,12}措施/,
    /视为[^。；]{0,6}(?:同意|接受|放弃)/,
    /诉讼|仲裁|管辖|适用[^。；]{0,16}法律，/,
  ],
  en: [
    /\b(?:not|neither|never)\b[^.;]{0,30}\b(?:liable|responsible)\b|\bno liability\b|\bliable (?:neither|for)\b/i,
    /\b(?:accepts?|assumes?|bears?|has|have) no (?:liability|responsibility)\b|\bdisclaims?\b/i,
    /\b(?:not|no|neither)\b[^.;]{0,15}\b(?:warrants?|warrant(?:y|ies)|guarantees?|promises?)\b|\bas is\b/i,
    /\bindemnif|\bcompensat(?:e|es|ion)\b|\bdamages\b/i,
    /\bown (?:risk|responsibility|expense)\b|\bborne by the user\b/i,
    /\bwaives?\b|\bis (?:deemed )?acceptance\b/i,
    /\b(?:the operator|we) may\b[^.;]{0,120}\b(?:terminate|end|freeze|ban|suspend|delete|remove|block|measures)\b/i,
    /\b(?:litigation|lawsuit|arbitrat\w*|court proceedings|jurisdiction of)\b|\bgoverned by the laws?\b|\bbring an action\b|\bsettle any dispute\b/i,
  ],
};

/** Sentences that limit or threaten the reader’s rights and don't stand out. */
export const findUnhighlighted: LintRule = inEachText(({ lines, locale }) =>
  paragraphsOf(lines).flatMap((paragraph) => {
    if (paragraph.isHighlighted || paragraph.clause === null) return [];
    const found = sentencesOf(paragraph.words).find((words) =>
      LIMITING[locale].some((way) => way.test(words)),
    );
    if (found === undefined) return [];
    const excerpt = found.length > 60 ? `${found.slice(0, 60)}…` : found;
    return [
      finding('highlighting', paragraph, {
        en: [
          `This sentence seems to limit liability or rights, and doesn't stand out: “${excerpt}”`,
          'Put <Highlight> and </Highlight> round the paragraph in both languages; or say in content/legal/waivers.json why not.',
        ],
        zh: [
          `这句话似乎免除责任或限制权利，却没有突出显示：“${excerpt}”`,
          '请在两种语言中用 <Highlight> 和 </Highlight> 括起这一段；不必突出的，在 content/legal/waivers.json 中写明理由。',
        ],
      }),
    ];
  }),
);

function sentencesOf(words: string): string[] {
  return words.split(/(?<=[。；！？])|(?<=[.;!?])\s+/).filter((sentence) => sentence !== '');
}
