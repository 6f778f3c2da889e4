import "server-only";

/** What a pack is about: whose, of which time, of which sources. */
export type PackScope = {
  organisation: { id: string; name: string; timezone: string };
  from: Date;
  to: Date;
  /** None means all. */
  sourceIds: readonly string[];
  /** When the pack is made: a layer that ends later than this still holds in it. */
  at: Date;
};

/** The moment layers are judged at: the end of the period, or now while it is not over. */
export const momentOf = ({ to, at }: PackScope): number => Math.min(to.getTime(), at.getTime());

export const within = ({ from, to }: PackScope) => ({ gte: from, lt: to });
