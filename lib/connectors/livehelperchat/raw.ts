import type { Tables } from "../tables";
import type { Listing } from "./listing";

/** The account lacks the permission, or this version has no such call. */
export type Unread = { refused: "permission" | "missing" };

/** Everything one pull brought home, before anything is made of it. */
export type LhcRaw = {
  organisation: { id: string; name: string; timezone: string };
  /** ISO 8601. */
  takenAt: string;
  /** When the questions about presence were answered, ISO 8601. */
  onlineAt: string;
  users: Listing;
  departments: Listing;
  bots: Listing | Unread;
  /** Departments of each operator over REST; only asked for when no table tells it. */
  userDepartments: Record<string, Listing> | null;
  /** The platform's own answers by id; null where it gave none. */
  userOnline: Record<string, boolean | null>;
  departmentOnline: Record<string, boolean | null>;
  /** Rows of the documented tables; null when there is no second source. */
  tables: Tables | null;
  /** Tables that the second source did not give, and why. */
  tablesUnread: Record<string, string>;
};
