import type { Disclosure, FieldDisclosure } from './fields';

/** Announcements by mail: the form asks for the address alone. */
export const subscriberFields = {
  email: {
    needed: true,
    ground: 'consent',
    retention: 'subscription',
    columns: ['Subscriber.email', 'Subscriber.emailIndex'],
  },
} as const satisfies Record<string, FieldDisclosure>;

/** What a subscription records of its own. */
export const subscriptionFields = {
  language: { ground: 'consent', retention: 'subscription', columns: ['Subscriber.locale'] },
  time: {
    ground: 'consent',
    retention: 'subscription',
    columns: ['Subscriber.createdAt', 'Subscriber.confirmedAt'],
  },
  link: {
    ground: 'consent',
    retention: 'subscription',
    columns: ['Subscriber.id', 'Subscriber.secret', 'Subscriber.secretHash'],
  },
} as const satisfies Record<string, Disclosure>;
