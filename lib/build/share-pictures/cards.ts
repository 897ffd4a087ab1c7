import { createTranslator, type Messages } from 'next-intl';
import { operator } from '@/lib/content/operator';
import { AGES } from '@/lib/disclosures/promises';
import { type Locale, LOCALES } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { listDocuments } from '@/lib/legal/queries';
import { byKind, groupByInput } from '@/lib/technologies/rules';
import { readTechnologyHeads } from '@/lib/technologies/source';
import type { Card } from './card';
import { accessibility } from './drawings/accessibility';
import { contactForm } from './drawings/contact-form';
import { documentPage, documentPages } from './drawings/documents';
import { home } from './drawings/home';
import { panels } from './drawings/panels';
import { INPUT_MOTIFS, motifOf } from './drawings/registry';

type Words = { locale: Locale; messages: Messages; onError: (error: Error) => never };
type Said = Omit<Card, 'language' | 'platform'>;

/** The share pictures there are, one for each page that `shareMetadata` is asked for, in each language. */
export async function listCards(): Promise<Card[]> {
  return (await Promise.all(LOCALES.map(cardsIn))).flat();
}

async function cardsIn(locale: Locale): Promise<Card[]> {
  const words: Words = {
    locale,
    messages: (await loadMessages(locale)) as Messages,
    onError(error) {
      throw error;
    },
  };
  const t = createTranslator({ ...words, namespace: 'figures' });
  const said = [
    homeCard(words),
    ...(await technologyCards(words)),
    ...(await legalCards(words)),
    contactCard(words),
    announcementsCard(words),
    minorsCard(words),
    reportCard(words),
    accessibilityCard(words),
    licencesCard(words),
  ];
  return said.map((each) => ({ ...each, language: { locale, t }, platform: operator().platform[locale] }));
}

function homeCard(words: Words): Said {
  const t = createTranslator({ ...words, namespace: 'home' });
  return {
    path: '',
    section: '',
    title: t.markup('hero.heading', { line: (chunks) => `${chunks}\n` }),
    summary: t('description', { operator: operator().shortName[words.locale] }),
    motif: home,
  };
}

async function technologyCards(words: Words): Promise<Said[]> {
  const t = createTranslator({ ...words, namespace: 'technologies' });
  const technologies = (await readTechnologyHeads(words.locale)).sort(byKind);
  const inputs = groupByInput(technologies).map(({ input }) => ({
    name: t(`inputs.${input}`),
    draw: INPUT_MOTIFS[input].draw,
  }));
  return [
    {
      path: '/technologies',
      section: '',
      title: t('title'),
      summary: t('description'),
      motif: panels(inputs),
    },
    ...technologies.map(({ slug, kind, title, summary }) => ({
      path: `/technologies/${slug}`,
      section: t(`kinds.${kind}`),
      title,
      summary,
      motif: motifOf(slug),
    })),
  ];
}

async function legalCards(words: Words): Promise<Said[]> {
  const t = createTranslator({ ...words, namespace: 'legal' });
  const section = t('index.title');
  const documents = await listDocuments(words.locale);
  const motif = documentPages(documents.map(({ title }) => title));
  return [
    { path: '/legal', section: '', title: section, summary: t('index.description'), motif },
    ...documents.map(({ document, title, about }, order) => ({
      path: `/legal/${document}`,
      section,
      title,
      summary: about,
      motif: documentPage(title, order),
    })),
  ];
}

function contactCard(words: Words): Said {
  const t = createTranslator({ ...words, namespace: 'contact' });
  const motif = contactForm({
    short: [t('name.label'), t('phone.label'), t('email.label'), t('company.label')],
    long: t('description.label'),
    submit: t('submit'),
  });
  return { path: '/contact', section: '', title: t('title'), summary: t('lead'), motif };
}

function announcementsCard(words: Words): Said {
  const t = createTranslator({ ...words, namespace: 'announcements' });
  const [title, summary] = [t('title'), t('description')];
  const motif = documentPages([t('kinds.ruleChange'), t('kinds.interruption'), t('kinds.maintenance')]);
  return { path: '/announcements', section: '', title, summary, motif };
}

function reportCard(words: Words): Said {
  const t = createTranslator({ ...words, namespace: 'report' });
  const motif = contactForm({
    short: [t('capacity.label'), t('ground.label'), t('evidence.label'), t('email.label')],
    long: t('description.label'),
    submit: t('submit'),
  });
  return { path: '/report', section: '', title: t('title'), summary: t('lead'), motif };
}

function minorsCard(words: Words): Said {
  const t = createTranslator({ ...words, namespace: 'minors' });
  const [title, summary] = [t('title'), t('description', AGES)];
  return { path: '/minors', section: '', title, summary, motif: documentPages([title]) };
}

function accessibilityCard(words: Words): Said {
  const t = createTranslator({ ...words, namespace: 'accessibility' });
  const [title, summary] = [t('title'), t('description')];
  return { path: '/accessibility', section: '', title, summary, motif: accessibility };
}

function licencesCard(words: Words): Said {
  const t = createTranslator({ ...words, namespace: 'licenses' });
  const title = t('title');
  return { path: '/licenses', section: '', title, summary: t('description'), motif: documentPages([title]) };
}
