// What can become of a lead.

export const LEAD_STATES = ['new', 'contacted', 'qualified', 'won', 'lost', 'spam'] as const;

export type LeadState = (typeof LEAD_STATES)[number];

/** How a lead came to us: through the contact form, or from a fair's list that was imported. */
export const LEAD_SOURCES = ['form', 'fair'] as const;

export type LeadSource = (typeof LEAD_SOURCES)[number];
