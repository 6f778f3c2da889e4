import type { Listing } from "../listing";
import type { Answer } from "../refusal";
import type * as rows from "./rows";

/** Everything one pull brought home, free of secrets, before anything is made of it. */
export type IntercomRaw = {
  organisation: { id: string; name: string; timezone: string };
  /** ISO 8601. */
  takenAt: string;
  /** When the list of admins, and with it their switches, was answered; ISO 8601. */
  seenAt: string;
  me: rows.Me;
  tokenFingerprint: string;
  admins: Listing<rows.AdminRow>;
  teams: Answer<Listing<rows.TeamRow>>;
  schedules: Answer<Listing<rows.ScheduleRow>>;
  /** By schedule. */
  exceptions: Record<string, Answer<Listing<rows.ExceptionRow>>>;
  emails: Answer<Listing<rows.EmailRow>>;
  brands: Answer<Listing<rows.BrandRow>>;
  allowList: Answer<rows.AllowList>;
  logs: Answer<Listing<rows.LogRow>>;
  /** By the number that was given; none when nobody gave any. */
  workflows: Record<string, Answer<rows.Workflow>>;
};
