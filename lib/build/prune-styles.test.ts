import { describe, expect, it } from 'vitest';
import { pruneStyles } from './prune-styles';

describe('the sheet of one page', () => {
  it('keeps what the page uses and drops what it does not', () => {
    const sheet = '.a{color:red}.b{color:#00f}.a .b{margin:0}p{margin:1px}[data-theme=dark] .a{color:#fff}';
    expect(pruneStyles(sheet, '<p class="a c">x</p>')).toBe(
      '.a{color:red}p{margin:1px}[data-theme=dark] .a{color:#fff}',
    );
  });

  it('keeps a rule that one of its selectors asks for', () => {
    expect(pruneStyles('.a,.b{margin:0}', '<p class="b">x</p>')).toBe('.a,.b{margin:0}');
  });

  it('knows classes with escaped characters', () => {
    const sheet = String.raw`.xl\:col-start-2{margin:0}.w-1\.5{width:2px}.\[\&\>p\]\:m-0>p{margin:3px}.md\:w-1{width:1px}`;
    const kept = pruneStyles(sheet, '<p class="xl:col-start-2 w-1.5 [&amp;&gt;p]:m-0">x</p>');
    expect(kept).toBe(String.raw`.xl\:col-start-2{margin:0}.w-1\.5{width:2px}.\[\&\>p\]\:m-0>p{margin:3px}`);
  });

  it('keeps rules of media and layers that the page uses', () => {
    expect(pruneStyles('@media print{.a{margin:0}.b{margin:0}}', '<p class="a">x</p>')).toBe(
      '@media print{.a{margin:0}}',
    );
  });
});
