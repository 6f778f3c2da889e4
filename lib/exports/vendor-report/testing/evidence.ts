import type { VendorReportEvidence } from "@/lib/exports/vendor-report/evidence";

const text = (zh: string, en: string) => ({ zh, en });

/** An incident about which something of everything is known. */
export function evidence(more: Partial<VendorReportEvidence> = {}): VendorReportEvidence {
  return {
    organisation: "晨光家居",
    timezone: "Asia/Shanghai",
    platform: { name: "美洽", version: "5.1" },
    incident: {
      number: 7,
      title: "微信渠道消息无人接收",
      summary: "客户发出消息后没有任何客服收到提醒。",
      isDrill: false,
      status: "open",
      severity: "major",
      declaredAt: "2026-11-27T02:30:00.000Z",
    },
    clocks: [
      { name: "started", at: "2026-11-27T02:00:00.000Z", basis: "estimated" },
      { name: "detected", at: "2026-11-27T02:30:00.000Z", basis: "measured" },
    ],
    entries: [
      { kind: "observed", at: "2026-11-27T02:10:00.000Z", endedAt: null, text: "工作台没有新会话" },
      { kind: "action", at: "2026-11-27T02:40:00.000Z", endedAt: null, text: "重新登录，无效" },
      { kind: "communicated", at: "2026-11-27T02:50:00.000Z", endedAt: null, text: "内部群已通知" },
    ],
    channels: [
      {
        id: "wechat",
        name: "微信公众号",
        proof: {
          verdict: "REFUTED",
          platformSaysReceiving: true,
          promisedHours: 84,
          darkHours: 12,
          unknownHours: 3,
          causes: [
            { subject: "售前组", title: text("分组没有可接待的成员", "The group has no receiving member") },
          ],
          gaps: [],
          open: [text("渠道已启用", "The channel is on")],
        },
      },
    ],
    snapshot: {
      takenAt: "2026-11-27T02:20:00.000Z",
      hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      goodAt: "2026-11-26T02:20:00.000Z",
      recoveredAt: null,
      unread: [{ section: text("客户端设备", "Devices"), isPartial: false }],
    },
    findings: [
      {
        ruleId: "group/no-receiver",
        severity: "blocker",
        section: text("分组", "Groups"),
        message: text("售前组没有可接待的成员", "Nobody of Presales can receive"),
        firstSeenAt: "2026-11-27T02:20:00.000Z",
        lastSeenAt: "2026-11-27T02:20:00.000Z",
      },
    ],
    accounts: [{ id: "a17", name: "林晓", why: [text("没有接待权限", "May not receive")] }],
    changes: {
      total: 1,
      ranked: [{ text: text("角色 客服 权限 去掉：接待", "Role Agent loses: receive"), darkens: 12 }],
      untried: 0,
      suspects: [],
      inconclusive: null,
    },
    samples: {
      from: "2026-11-26T02:00:00.000Z",
      to: "2026-11-28T02:30:00.000Z",
      pulls: [
        {
          at: "2026-11-27T02:15:00.000Z",
          code: "http-503",
          text: text("平台返回 503", "The platform answered 503"),
        },
      ],
      errors: [
        {
          channel: "wechat",
          kind: "integration",
          text: "callback timeout",
          at: "2026-11-27T02:01:00.000Z",
          until: "2026-11-27T02:25:00.000Z",
          count: 41,
        },
      ],
    },
    checks: {
      counts: { pass: 120, fail: 4, unknown: 9, "not-applicable": 30 },
      passed: [text("账号都有可用的登录方式", "Every account can sign in")],
    },
    ...more,
  };
}

/** An incident declared before anything is known. */
export function nothingKnown(): VendorReportEvidence {
  const { samples, incident } = evidence();
  return evidence({
    platform: null,
    incident: { ...incident, summary: "" },
    clocks: [],
    entries: [],
    channels: [],
    snapshot: null,
    findings: [],
    accounts: [],
    changes: null,
    samples: { ...samples, pulls: [], errors: null },
    checks: null,
  });
}
