import { checkTechnologies } from '@/lib/technologies/check';
import { describeContentError } from '@/lib/content/content-error';
import { listTechnologies } from '@/lib/technologies/queries';
import { searchTechnologies } from '@/lib/technologies/search';
import { groupByInput } from '@/lib/technologies/rules';
async function main(){
for (const e of await checkTechnologies()) console.log(describeContentError(e));
for (const l of ['zh','en'] as const) {
  const all = await listTechnologies(l);
  for (const g of groupByInput(all)) console.log(g.input, g.technologies.map(t=>t.title).join(' | '));
  for (const q of ['字幕','“降噪”','OCR','ocr','ＯＣＲ','speech','人脸','人脸识别','shot','shots','视频字幕','图片文字识别','🎤','公式','color','colour','AI降噪','直播 美颜','抠图','大模型','机器翻译','推荐','noise reduction','videos','tts','背景虚化','視頻','的','c++','"speech to text"','digit','分割','人像分割','faces'])
    console.log(l, q, '→', searchTechnologies(all,{q}).map(t=>t.title).join(' | '));
}}
void main();
