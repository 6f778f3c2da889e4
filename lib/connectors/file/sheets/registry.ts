import type { Sheet } from "../sheet";
import { agentPush } from "./agent-push";
import { agents } from "./agents";
import { apps } from "./apps";
import { autoReplies } from "./auto-replies";
import { blocks } from "./blocks";
import { bots } from "./bots";
import { cachePolicies } from "./cache-policies";
import { changes } from "./changes";
import { channelLoad } from "./channel-load";
import { channels } from "./channels";
import { contacts } from "./contacts";
import { credentials } from "./credentials";
import { devices } from "./devices";
import { fallbacks } from "./fallbacks";
import { forms } from "./forms";
import { groups } from "./groups";
import { holidays } from "./holidays";
import { incidents } from "./incidents";
import { integrations } from "./integrations";
import { memberships } from "./memberships";
import { openingHours } from "./opening-hours";
import { organisation } from "./organisation";
import { policy } from "./policy";
import { presence } from "./presence";
import { probes } from "./probes";
import { queues } from "./queues";
import { receptionLog } from "./reception-log";
import { rolePermissions } from "./role-permissions";
import { roles } from "./roles";
import { roster } from "./roster";
import { routing } from "./routing";
import { sdkPush } from "./sdk-push";
import { serviceHours } from "./service-hours";
import { subscriptions } from "./subscriptions";
import { teamAlerts } from "./team-alerts";
import { webhooks } from "./webhooks";

/**
 * Every sheet of the import, in the order of the template. Rows become sections in this order too, so a sheet that
 * amends another's rows stands after it.
 */
export const SHEETS: readonly Sheet[] = [
  organisation,
  agents,
  groups,
  memberships,
  roles,
  rolePermissions,
  channels,
  routing,
  openingHours,
  serviceHours,
  roster,
  holidays,
  queues,
  bots,
  forms,
  autoReplies,
  agentPush,
  sdkPush,
  apps,
  devices,
  probes,
  cachePolicies,
  credentials,
  webhooks,
  integrations,
  subscriptions,
  blocks,
  fallbacks,
  contacts,
  teamAlerts,
  incidents,
  presence,
  channelLoad,
  receptionLog,
  changes,
  policy,
];
