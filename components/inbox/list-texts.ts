/** What the lines of a list are said with. */
export type ListTexts = {
  now: Date;
  /** Who has been waiting since then or longer hears from us too late. */
  overdueSince: Date;
  /** Names of colleagues by id, and of technologies by slug. */
  names: Record<string, string>;
  technologies: Record<string, string>;
};
