import type { Credential } from "@/lib/engine/sections/connections";
import type { AutomationRule } from "@/lib/engine/sections/channels";
import type { Change } from "@/lib/engine/sections/replies";
import { absent, unreadable } from "@/lib/engine/value";
import { cutShort } from "../../listing";
import { isRefused, refusedEntry, refusedPart } from "../../refusal";
import { badRows, readEntry, unreadEntry, type Section, type Shortfall } from "../../section";
import type { IntercomRaw } from "../raw";
import type { LogRow, Workflow } from "../rows";

const untold = unreadable("not-offered");
const CREDENTIAL_FIELDS = {
  createdAt: untold,
  expiresAt: absent,
  lastUsedAt: untold,
  ipAllowlist: untold,
  usedFrom: untold,
  adminRights: untold,
  needsAdminRights: absent,
  tenantMatches: absent,
  appListed: absent,
  clockSkewSeconds: absent,
  channelIds: absent,
};

export function changesSection({ logs, takenAt: at }: IntercomRaw): Section<"changes"> {
  if (isRefused(logs)) return { ledger: { changes: refusedEntry(logs, at) } };
  return {
    changes: logs.rows.map(toChange),
    ledger: {
      changes: readEntry({
        received: logs.rows.length,
        at,
        requests: ["GET /admins/activity_logs"],
        shortfalls: [cutShort(logs), badRows(logs.bad)],
      }),
    },
  };
}

/** Only what happened, when, by whom and to which team: descriptions quote people and settings. */
function toChange(row: LogRow): Change {
  return {
    id: row.id,
    at: new Date(row.created_at * 1000).toISOString(),
    actor: row.performed_by?.email ?? row.performed_by?.id ?? untold,
    kind: row.activity_type,
    target: row.metadata?.team?.id ?? absent,
  };
}

export function accessListsSection({ allowList, takenAt: at }: IntercomRaw): Section<"accessLists"> {
  if (isRefused(allowList)) return { ledger: { accessLists: refusedEntry(allowList, at) } };
  return {
    accessLists: [
      {
        id: "ip-allowlist",
        name: "IP allowlist",
        enabled: allowList.enabled,
        addresses: [...allowList.ip_allowlist].sort(),
      },
    ],
    ledger: {
      accessLists: readEntry({
        received: 1,
        at,
        requests: ["GET /ip_allowlist"],
        // The product has two lists, and which of them this call tells is not said.
        fields: { appliesTo: untold, officeAddresses: untold },
      }),
    },
  };
}

/** Workflows can be read one by one, when somebody gives their numbers. What their steps do is not documented. */
export function workflowsSection({ workflows, takenAt: at }: IntercomRaw): Section<"automationRules"> {
  const answers = Object.values(workflows);
  const [refusal] = answers.filter(isRefused);
  if (answers.length === 0) {
    return { ledger: { automationRules: unreadEntry(at, "not-offered", NO_LIST) } };
  }
  if (refusal && answers.every(isRefused)) {
    return { ledger: { automationRules: refusedEntry(refusal, at) } };
  }
  const rules = answers.flatMap((answer) => (isRefused(answer) ? [] : [toRule(answer)]));
  return {
    automationRules: rules,
    ledger: {
      automationRules: readEntry({
        received: rules.length,
        at,
        requests: ["GET /export/workflows/{id}"],
        fields: { channelIds: untold, actions: untold, disabledByErrors: absent },
        shortfalls: [refusedPart(answers), NAMED_ONLY],
      }),
    },
  };
}

function toRule(row: Workflow): AutomationRule {
  return {
    id: row.id,
    name: row.title || row.id,
    active: row.state === "live",
    event: row.trigger_type,
  };
}

export function credentialsSection(raw: IntercomRaw): Section<"credentials"> {
  const { me, tokenFingerprint, takenAt: at } = raw;
  const token: Credential = {
    id: `token-${me.id}`,
    name: `Access token ${me.email ?? me.name ?? me.id}`,
    kind: "api-token",
    ownerAgentId: me.id,
    fingerprint: tokenFingerprint,
    state: "working",
    usedBy: ["Inlet"],
  };
  return {
    credentials: [token],
    ledger: {
      credentials: readEntry({
        received: 1,
        at,
        requests: ["GET /me"],
        fields: CREDENTIAL_FIELDS,
        shortfalls: [OTHERS_NOT_OFFERED],
      }),
    },
  };
}

const NO_LIST = {
  zh: "平台不提供工作流列表；请在数据源设置中填写工作流编号",
  en: "no call lists workflows; give their numbers in the source's settings",
};
const NAMED_ONLY: Shortfall = {
  reason: "not-offered",
  text: {
    zh: "只读取了填写的工作流，平台不提供完整列表与各步骤的含义",
    en: "only the workflows that were named were read; the platform tells neither all of them nor what their steps do",
  },
};
const OTHERS_NOT_OFFERED: Shortfall = {
  reason: "not-offered",
  text: {
    zh: "平台只提供当前令牌，不提供其他令牌",
    en: "the platform tells of the token in use, not of others",
  },
};
