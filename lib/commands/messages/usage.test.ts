import { describe, expect, it } from 'vitest';
import { keysUsedIn } from './usage';

function keysOf(body: string): string[] {
  return keysUsedIn(body, 'page.tsx').sort();
}

describe('the keys a file asks for', () => {
  it('carry the group of their translator', () => {
    expect(keysOf("const t = useTranslations('home'); t('title'); t.rich('intro', {});")).toEqual([
      'home.intro',
      'home.title',
    ]);
  });

  it('are found with an awaited translator that is given its group by name', () => {
    const source =
      "const words = await getTranslations({ locale, namespace: 'contact.form' }); words('send');";
    expect(keysOf(source)).toEqual(['contact.form.send']);
  });

  it('stand whole where the translator has no group', () => {
    expect(keysOf("const t = useTranslations(); t('site.skip');")).toEqual(['site.skip']);
  });

  it('are patterns where a part is computed', () => {
    expect(keysOf("const t = useTranslations('contact'); t(`errors.${code}.text`);")).toEqual([
      'contact.errors.*.text',
    ]);
  });

  it('are both branches of a choice', () => {
    expect(keysOf("const t = useTranslations('home'); t(open ? 'yes' : 'no');")).toEqual([
      'home.no',
      'home.yes',
    ]);
  });

  it('may be any text of the file where a variable is asked for', () => {
    const source =
      "const t = useTranslations('site'); const items = ['nav.home', '/not-a-key']; items.map((i) => t(i));";
    expect(keysOf(source)).toContain('site.nav.home');
    expect(keysOf(source)).not.toContain('site./not-a-key');
  });

  it('may be of any group where the translator was handed in', () => {
    expect(keysOf("export function words(t: Translator) { return t('label'); }")).toEqual(['*.label']);
  });

  it('are none in a file that asks for none', () => {
    expect(keysOf("submit('title'); fetch('a');")).toEqual([]);
  });
});
