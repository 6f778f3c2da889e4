import type { Text } from "@/lib/engine/text";
import type { Sheet } from "../../file/sheet";
import { agentPush } from "../../file/sheets/agent-push";
import { agents } from "../../file/sheets/agents";
import { apps } from "../../file/sheets/apps";
import { autoReplies } from "../../file/sheets/auto-replies";
import { blocks } from "../../file/sheets/blocks";
import { bots } from "../../file/sheets/bots";
import { cachePolicies } from "../../file/sheets/cache-policies";
import { changes } from "../../file/sheets/changes";
import { channels } from "../../file/sheets/channels";
import { credentials } from "../../file/sheets/credentials";
import { forms } from "../../file/sheets/forms";
import { groups } from "../../file/sheets/groups";
import { holidays } from "../../file/sheets/holidays";
import { integrations } from "../../file/sheets/integrations";
import { memberships } from "../../file/sheets/memberships";
import { openingHours } from "../../file/sheets/opening-hours";
import { queues } from "../../file/sheets/queues";
import { rolePermissions } from "../../file/sheets/role-permissions";
import { roles } from "../../file/sheets/roles";
import { roster } from "../../file/sheets/roster";
import { routing } from "../../file/sheets/routing";
import { sdkPush } from "../../file/sheets/sdk-push";
import { serviceHours } from "../../file/sheets/service-hours";
import { subscriptions } from "../../file/sheets/subscriptions";
import { teamAlerts } from "../../file/sheets/team-alerts";
import { webhooks } from "../../file/sheets/webhooks";

export type Menu = { key: string; name: Text; sheets: readonly Sheet[] };

/**
 * The screens a person goes through, by the menu they stand in. Each is a sheet of the import, so that form and file ask for
 * the same columns in the same words; one that others refer to stands before them. Left out: what Inlet observes itself
 * (conversations, probes), what holds for a moment only (presence, load), and what has a page of its own (policy, incidents,
 * the emergency kit).
 */
export const MENUS: readonly Menu[] = [
  { key: "channels", name: { zh: "设置 / 接入", en: "Settings / Channels" }, sheets: [channels] },
  {
    key: "team",
    name: { zh: "设置 / 团队管理", en: "Settings / Team" },
    sheets: [groups, roles, rolePermissions, agents, memberships, serviceHours, changes],
  },
  {
    key: "conversations",
    name: { zh: "设置 / 对话、留言与顾客", en: "Settings / Conversations, messages and customers" },
    sheets: [routing, queues, forms, autoReplies, blocks, integrations, bots],
  },
  {
    key: "push",
    name: { zh: "推送与开发者", en: "Push and developers" },
    sheets: [sdkPush, apps, agentPush, credentials, webhooks],
  },
  {
    key: "beyond",
    name: { zh: "工作台以外", en: "Beyond the workbench" },
    sheets: [openingHours, roster, holidays, cachePolicies, teamAlerts, subscriptions],
  },
];

export const SCREENS: readonly Sheet[] = MENUS.flatMap(({ sheets }) => sheets);

export const screenOf = (key: string): Sheet | undefined => SCREENS.find((sheet) => sheet.key === key);
