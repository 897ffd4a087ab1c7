import type accessibility from './content/messages/zh/accessibility.json';
import type announcementDesk from './content/messages/zh/announcement-desk.json';
import type announcements from './content/messages/zh/announcements.json';
import type account from './content/messages/zh/account.json';
import type caseMails from './content/messages/zh/case-mails.json';
import type cases from './content/messages/zh/cases.json';
import type changes from './content/messages/zh/changes.json';
import type contact from './content/messages/zh/contact.json';
import type dashboard from './content/messages/zh/dashboard.json';
import type desk from './content/messages/zh/desk.json';
import type figures from './content/messages/zh/figures.json';
import type inbox from './content/messages/zh/inbox.json';
import type home from './content/messages/zh/home.json';
import type legal from './content/messages/zh/legal.json';
import type leadMails from './content/messages/zh/lead-mails.json';
import type licenses from './content/messages/zh/licenses.json';
import type people from './content/messages/zh/people.json';
import type problems from './content/messages/zh/problems.json';
import type receipt from './content/messages/zh/receipt.json';
import type signIn from './content/messages/zh/sign-in.json';
import type report from './content/messages/zh/report.json';
import type rights from './content/messages/zh/rights.json';
import type reportMails from './content/messages/zh/report-mails.json';
import type restriction from './content/messages/zh/restriction.json';
import type deskReports from './content/messages/zh/desk-reports.json';
import type deskRestrictions from './content/messages/zh/desk-restrictions.json';
import type appeal from './content/messages/zh/appeal.json';
import type site from './content/messages/zh/site.json';
import type technologies from './content/messages/zh/technologies.json';
import type trialFaceDetection from './content/messages/zh/trial-face-detection.json';
import type trialPortraitSegmentation from './content/messages/zh/trial-portrait-segmentation.json';
import type trialShotSegmentation from './content/messages/zh/trial-shot-segmentation.json';
import type trialImageCompression from './content/messages/zh/trial-image-compression.json';
import type trialTextRecognition from './content/messages/zh/trial-text-recognition.json';
import type trialNoiseReduction from './content/messages/zh/trial-noise-reduction.json';
import type trialVoiceActivity from './content/messages/zh/trial-voice-activity.json';
import type trialWordSegmentation from './content/messages/zh/trial-word-segmentation.json';
import type transfer from './content/messages/zh/transfer.json';
import type trials from './content/messages/zh/trials.json';
import type { Locale } from './lib/i18n/locales';

declare module 'next-intl' {
  // The zh files are the source of the keys' types; a check holds en to the same keys.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface AppConfig {
    Locale: Locale;
    Messages: {
      accessibility: typeof accessibility;
      'announcement-desk': typeof announcementDesk;
      announcements: typeof announcements;
      account: typeof account;
      'case-mails': typeof caseMails;
      cases: typeof cases;
      changes: typeof changes;
      contact: typeof contact;
      dashboard: typeof dashboard;
      desk: typeof desk;
      figures: typeof figures;
      home: typeof home;
      'lead-mails': typeof leadMails;
      inbox: typeof inbox;
      legal: typeof legal;
      licenses: typeof licenses;
      people: typeof people;
      problems: typeof problems;
      receipt: typeof receipt;
      'sign-in': typeof signIn;
      appeal: typeof appeal;
      'desk-reports': typeof deskReports;
      'desk-restrictions': typeof deskRestrictions;
      report: typeof report;
      rights: typeof rights;
      'report-mails': typeof reportMails;
      restriction: typeof restriction;
      site: typeof site;
      technologies: typeof technologies;
      'trial-face-detection': typeof trialFaceDetection;
      'trial-portrait-segmentation': typeof trialPortraitSegmentation;
      'trial-shot-segmentation': typeof trialShotSegmentation;
      'trial-image-compression': typeof trialImageCompression;
      'trial-text-recognition': typeof trialTextRecognition;
      'trial-noise-reduction': typeof trialNoiseReduction;
      'trial-voice-activity': typeof trialVoiceActivity;
      'trial-word-segmentation': typeof trialWordSegmentation;
      transfer: typeof transfer;
      trials: typeof trials;
    };
  }
}
