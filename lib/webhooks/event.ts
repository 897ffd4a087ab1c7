/** What a webhook is told of. Nothing in it is of a person. */
export type HookEvent = {
  /** `lead.submitted`. */
  type: string;
  at: Date;
  reference: string;
  /** The slug of a technology. */
  technology: string | null;
  /** The same for people who read it in a group chat. */
  text: string;
};
