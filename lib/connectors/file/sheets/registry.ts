import type { Sheet } from "../sheet";
import { agentPush } from "./agent-push";
import { agents } from "./agents";
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
import { integrations } from "./integrations";
import { memberships } from "./memberships";
import { openingHours } from "./opening-hours";
import { organisation } from "./organisation";
import { policy } from "./policy";
import { presence } from "./presence";
import { queues } from "./queues";
import { rolePermissions } from "./role-permissions";
import { roles } from "./roles";
import { roster } from "./roster";
import { routing } from "./routing";
import { sdkPush } from "./sdk-push";
import { serviceHours } from "./service-hours";
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
  devices,
  cachePolicies,
  credentials,
  webhooks,
  integrations,
  blocks,
  fallbacks,
  contacts,
  presence,
  channelLoad,
  changes,
  policy,
];
