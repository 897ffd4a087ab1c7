/** How much is measured. Every figure of a run comes with the size it was measured at. */
export type Sizes = {
  name: 'full' | 'small';
  connections: number;
  rounds: number;
  /** Leads a round and server. */
  leads: number;
  /** Leads after which memory is read. */
  leadsForMemory: number;
  /** Before anything counts, so that no server is measured cold. */
  warmUpLeads: number;
  /** Milliseconds a round, page and server. */
  pageMs: number;
  coldStarts: number;
  /** Runs of Lighthouse a page. */
  audits: number;
  /** Throttled visits a page and server. */
  visits: number;
  /** Links followed. */
  clicks: number;
  /** Leads in the inbox, and how often all is asked of each size in turn. */
  inboxFew: number;
  inboxMany: number;
  inboxTurns: number;
  /** Rights requests and reports. */
  casesFew: number;
  casesMany: number;
  /** Leads the dashboard counts. */
  dashboardFew: number;
  dashboardMany: number;
  /** Leads that are taken along. */
  exportLeads: number;
  /** Workers of the outbox killed, on each database. */
  outboxKills: number;
};

export const FULL: Sizes = {
  name: 'full',
  connections: 16,
  rounds: 3,
  leads: 2000,
  leadsForMemory: 10_000,
  warmUpLeads: 500,
  pageMs: 2000,
  coldStarts: 3,
  audits: 3,
  visits: 5,
  clicks: 20,
  inboxFew: 1000,
  inboxMany: 1_000_000,
  inboxTurns: 4,
  casesFew: 1000,
  casesMany: 100_000,
  dashboardFew: 1000,
  dashboardMany: 1_000_000,
  exportLeads: 100_000,
  outboxKills: 500,
};

/** Enough to see that everything is measured, in seconds. */
export const SMALL: Sizes = {
  ...FULL,
  name: 'small',
  rounds: 1,
  leads: 200,
  leadsForMemory: 1000,
  warmUpLeads: 100,
  pageMs: 300,
  coldStarts: 1,
  audits: 1,
  visits: 1,
  clicks: 10,
  inboxMany: 20_000,
  casesMany: 5000,
  inboxTurns: 1,
  dashboardMany: 20_000,
  exportLeads: 5000,
  outboxKills: 20,
};
