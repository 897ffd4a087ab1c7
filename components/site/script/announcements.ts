import type { CurrentAnnouncement, CurrentAnswer } from '@/lib/announcements/current';
import { dismiss, dismissed } from './dismissed';
import { sayPeriod } from './times';

const ADDRESS = '/api/announcements/current';
const EVERY_MS = 10_000;

/** What other scripts of a page may listen for: the answer as it came. */
const EVENT = 'announcements';

let answered = '';
let bar: HTMLElement | undefined;

/**
 * Asks while the page is looked at what is announced now, and says it in a bar at the foot of the window: there it moves
 * nothing. A page that was made ahead asks once it is seen.
 */
export function startAnnouncements(): void {
  const look = () => void ask();
  if (isAhead()) document.addEventListener('prerenderingchange', look, { once: true });
  else look();
  setInterval(look, EVERY_MS);
  document.addEventListener('visibilitychange', look);
}

/** True while the browser has made the page and nobody has seen it. */
function isAhead(): boolean {
  return (document as { prerendering?: boolean }).prerendering === true;
}

async function ask(): Promise<void> {
  if (document.hidden || isAhead() || !navigator.onLine) return;
  try {
    const answer = await fetch(ADDRESS, { priority: 'low' });
    const text = await answer.text();
    if (!answer.ok || text === answered) return;
    answered = text;
    show(JSON.parse(text) as CurrentAnswer);
  } catch {
    // Asked again in a while.
  }
}

function show(answer: CurrentAnswer): void {
  dispatchEvent(new CustomEvent(EVENT, { detail: answer }));
  const [, locale, section, slug = ''] = location.pathname.split('/');
  const isHere = ({ technologies }: CurrentAnnouncement) =>
    section === 'technologies' && technologies.includes(slug);
  const language = locale === 'en' ? 'en' : 'zh';
  drawNotices(answer.announcements.filter(isHere), { answer, language });
  const open = answer.announcements.filter(
    (one) => !dismissed(answer.announcements).includes(one.id + one.changed),
  );
  const first = open.find(isHere) ?? open[0];
  drawBar(first, open.length, { answer, language });
}

type Said = { answer: CurrentAnswer; language: 'zh' | 'en' };

function drawBar(first: CurrentAnnouncement | undefined, count: number, { answer, language }: Said): void {
  const words = answer.words?.[language];
  if (!first || !words) {
    bar?.remove();
    bar = undefined;
    return;
  }
  const close = element('button', words.dismiss);
  close.type = 'button';
  close.onclick = () => {
    dismiss(first.id + first.changed, answer.announcements);
    show(answer);
  };
  const all = link(`/${language}/announcements`, count > 1 ? `${words.more} (${count})` : words.more);
  if (!bar) {
    bar = document.createElement('div');
    bar.dataset.bar = '';
    // Readers of the screen hear of what comes into a region that is there already.
    bar.setAttribute('role', 'status');
    document.body.append(bar);
  }
  bar.setAttribute('aria-label', words.label);
  bar.dataset.urgent = String(first.progress === 'goingOn');
  bar.replaceChildren(line(first, { answer, language }), all, close);
}

/** On the page of a technology that something concerns, it stands under the heading as long as it lasts. */
function drawNotices(here: CurrentAnnouncement[], said: Said): void {
  const place = document.querySelector('[data-notices]');
  place?.replaceChildren(...here.map((one) => line(one, said)));
}

function line(one: CurrentAnnouncement, { answer, language }: Said): HTMLElement {
  const words = answer.words?.[language];
  const period = words ? sayPeriod(one, words) : '';
  const said = element('p', '');
  said.append(
    element('b', one.label[language]),
    ' ',
    link(`/${language}/announcements/${one.id}`, one.title[language]),
    ...(period ? [' ', element('span', period)] : []),
  );
  return said;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', text);
  made.href = href;
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
