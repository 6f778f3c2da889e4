import { z } from "zod";
import { Count, Id, Instant, Name } from "../scalars";
import { value } from "../value";

/** A part of a self-hosted platform that has to run: the server itself, its workers and its scheduled jobs. */
export const Service = z.strictObject({
  id: Id,
  name: Name,
  kind: value(z.enum(["server", "worker", "scheduler", "database"])),
  running: value(z.boolean()),
  /** The newest run of a job that does not run all the time. */
  lastRunAt: value(Instant),
  version: value(z.string()),
  /** The last update or check somebody recorded. */
  maintainedAt: value(Instant),
});
export type Service = z.infer<typeof Service>;

/** What was bought from the platform. */
export const Subscription = z.strictObject({
  id: Id,
  name: Name,
  endsAt: value(Instant),
  seatsBought: value(Count),
  seatsUsed: value(Count),
});
export type Subscription = z.infer<typeof Subscription>;

/** Addresses from which people may open the platform, and those they really work from. */
export const AccessList = z.strictObject({
  id: Id,
  name: Name,
  appliesTo: value(z.enum(["web", "api"])),
  enabled: value(z.boolean()),
  addresses: value(z.array(z.string())),
  officeAddresses: value(z.array(z.string())),
});
export type AccessList = z.infer<typeof AccessList>;

/** A mobile app with the platform's SDK built in. */
export const App = z.strictObject({
  id: Id,
  name: Name,
  channelId: value(Id),
  system: value(z.enum(["ios", "android", "other"])),
  sdkVersion: value(z.string()),
  /** The generation of the product the AppKey was made in. */
  appKeyGeneration: value(Count),
  /** The iOS property list names the platform's hosts under NSExceptionDomains. */
  transportExceptions: value(z.boolean()),
});
export type App = z.infer<typeof App>;

/** An alert to the team about customers who wait, as opposed to one agent's own push. */
export const TeamAlert = z.strictObject({
  id: Id,
  name: Name,
  enabled: value(z.boolean()),
  occasions: value(
    z.array(z.enum(["everybody-offline", "customer-waiting", "new-conversation", "queue-full"])),
  ),
});
export type TeamAlert = z.infer<typeof TeamAlert>;
