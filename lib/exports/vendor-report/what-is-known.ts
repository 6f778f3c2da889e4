import type { ReportPart } from "@/lib/engine/incident/report-document";
import type { Text } from "@/lib/engine/text";
import type { ReportedChannel, VendorReportEvidence } from "./evidence";
import { firstOf, line, part, type Telling } from "./telling";
import { ERROR_KIND, FINDING_SEVERITY, PROOF } from "./words";

type Evidence = VendorReportEvidence;

const SHOWN = 20;
const NO_SNAPSHOT: Text = {
  zh: "不明：没有与这起事故对应的配置快照。",
  en: "Unknown: no snapshot of the configuration tells about this incident.",
};

export function modulesPart(evidence: Evidence, telling: Telling): ReportPart {
  const { say } = telling;
  const sections = bySection(evidence.findings);
  return part("modules", say({ zh: "涉及的服务模块", en: "Affected service modules" }), say(NO_CHANNELS), {
    items: [
      ...evidence.channels.map(({ id, name }) =>
        line(say({ zh: "渠道 {name}（{id}）", en: "Channel {name} ({id})" }, { name, id })),
      ),
      ...sections.map((found) =>
        line(
          say(
            { zh: "{section}：{count} 项未解决的问题", en: "{section}: {count} open findings" },
            { section: found[0]?.section ?? "", count: found.length },
          ),
          firstOf(
            found,
            SHOWN,
            ({ severity, message, ruleId }) =>
              `${say(FINDING_SEVERITY[severity])} ${say(message)} [${ruleId}]`,
            telling,
          ),
        ),
      ),
    ],
  });
}

function bySection(findings: Evidence["findings"]): Evidence["findings"][] {
  const sections = new Map<string, Evidence["findings"]>();
  for (const finding of findings) {
    const { en } = finding.section;
    sections.set(en, [...(sections.get(en) ?? []), finding]);
  }
  return [...sections.values()];
}

const NO_CHANNELS: Text = { zh: "不明：事故没有指明渠道。", en: "Unknown: the incident names no channel." };

export function accountsPart({ accounts, snapshot }: Evidence, telling: Telling): ReportPart {
  const { say, join } = telling;
  const none = {
    zh: "问题项与接待证明没有指出受影响的账号。",
    en: "Neither findings nor proof name an account.",
  };
  return part(
    "accounts",
    say({ zh: "受影响的账号", en: "Affected accounts" }),
    say(snapshot ? none : NO_SNAPSHOT),
    {
      items: firstOf(
        accounts,
        SHOWN * 2,
        ({ id, name, why }) =>
          `${name} (${id})${say({ zh: "：", en: ": " })}${join(why.map((one) => say(one)))}`,
        telling,
      ).map((text) => line(text)),
    },
  );
}

export function proofPart({ channels, snapshot }: Evidence, telling: Telling): ReportPart {
  const { say } = telling;
  const title = say({ zh: "接待证明（异常快照时刻）", en: "Proof of reception at the failing snapshot" });
  const unread = snapshot?.unread ?? [];
  const parts = say({ zh: "没能完整读取的配置", en: "Configuration that could not be read in full" });
  return part("proof", title, say(snapshot ? NO_CHANNELS : NO_SNAPSHOT), {
    items: snapshot
      ? [
          ...channels.map((channel) => proofOf(channel, telling)),
          ...(unread.length > 0
            ? [
                line(
                  parts,
                  unread.map(({ section, isPartial }) => `${say(section)}${isPartial ? say(PARTLY) : ""}`),
                ),
              ]
            : []),
        ]
      : [],
  });
}

const PARTLY: Text = { zh: "（部分）", en: " (in part)" };

function proofOf({ name, proof }: ReportedChannel, telling: Telling) {
  const { say } = telling;
  const head = (rest: string) => `${name}${say({ zh: "：", en: ": " })}${rest}`;
  if (!proof)
    return line(head(say({ zh: "这个快照中没有此渠道，无法判断", en: "not in this snapshot, so unknown" })));
  const { verdict, platformSaysReceiving, promisedHours, darkHours, unknownHours, causes, gaps } = proof;
  const week = {
    zh: "一周承诺 {promisedHours} 小时，其中无人接待 {darkHours} 小时，无法判断 {unknownHours} 小时",
    en: "of {promisedHours} promised hours a week {darkHours} reach nobody, {unknownHours} are unknown",
  };
  const says = platformSaysReceiving === null ? SAYS.unknown : platformSaysReceiving ? SAYS.yes : SAYS.no;
  return line(head(say(PROOF[verdict])), [
    say(week, { promisedHours, darkHours, unknownHours }),
    say(says),
    ...firstOf(
      causes,
      SHOWN,
      ({ subject, title }) => `${subject}${say({ zh: "：", en: ": " })}${say(title)}`,
      telling,
    ),
    ...firstOf(
      gaps,
      SHOWN,
      ({ subject, reason }) =>
        say({ zh: "未知：{subject}，{reason}", en: "Unknown: {subject}, {reason}" }, { subject, reason }),
      telling,
    ),
  ]);
}

const SAYS = {
  yes: { zh: "平台显示：可接收", en: "The platform itself says: receiving" },
  no: { zh: "平台显示：不可接收", en: "The platform itself says: not receiving" },
  unknown: { zh: "平台是否显示可接收：不明", en: "What the platform itself says is unknown" },
} as const;

export function changesPart({ changes, snapshot }: Evidence, telling: Telling): ReportPart {
  const { say } = telling;
  const title = say({ zh: "故障前的配置变更", en: "What changed before" });
  const none = { zh: "两个快照之间没有配置变更。", en: "Nothing changed between the two snapshots." };
  if (!changes) return part("changes", title, say(snapshot ? NO_BASELINE : NO_SNAPSHOT), {});
  const { total, ranked, untried, inconclusive } = changes;
  const harmless = total - ranked.length - untried;
  return part("changes", title, say(none), {
    items: [
      ...firstOf(
        ranked,
        SHOWN,
        ({ text, darkens }) => `${say(text)}${say(DARKENS, { darkens })}`,
        telling,
      ).map((text) => line(text)),
      ...(harmless > 0 ? [line(say(HARMLESS, { count: harmless }))] : []),
      ...(untried > 0 ? [line(say(NOT_TRIED, { count: untried }))] : []),
      ...(changes.suspects.length > 0
        ? [
            line(
              say(SUFFICE),
              changes.suspects.map((one) => say(one)),
            ),
          ]
        : []),
      ...(inconclusive ? [line(say(INCONCLUSIVE[inconclusive]))] : []),
    ],
  });
}

const NO_BASELINE: Text = {
  zh: "不明：没有更早的、这些渠道仍可接收的快照可以对比。",
  en: "Unknown: there is no earlier snapshot in which these channels received.",
};
const DARKENS: Text = {
  zh: "（单独就使 {darkens} 个承诺时段无人接待）",
  en: " (by itself leaves {darkens} promised hours without anybody)",
};
const HARMLESS: Text = {
  zh: "另有 {count} 项变更单独都不会使这些渠道无人接待，未列出。",
  en: "Changes that leave none of these channels without anybody by themselves and are not listed: {count}.",
};
const NOT_TRIED: Text = {
  zh: "另有 {count} 项变更没有单独验证，影响不明。",
  en: "Changes that were not tried by themselves, so that their effect is unknown: {count}.",
};
const SUFFICE: Text = { zh: "足以造成该时段无人接待的最小变更", en: "The smallest change that suffices" };
const INCONCLUSIVE = {
  "not-by-configuration": {
    zh: "经逐项验证，读到的配置变更不能解释该时段无人接待。",
    en: "Tried one by one, the changes that were read do not explain the dark hour.",
  },
  "dark-before": {
    zh: "按同一时刻推算，该时段在变更之前已无人接待：原因是时间（例如授权或凭证到期），不是这些变更。",
    en: "At the same moment the hour was dark before the changes too: time explains it (an authorisation or key that ended, for one), not these changes.",
  },
  "not-dark": {
    zh: "按同一时刻推算，变更之后该时段仍可接待：读到的配置不能解释故障。",
    en: "At the same moment the hour is received after the changes too: what was read does not explain the fault.",
  },
} as const satisfies Record<string, Text>;

export function samplesPart({ samples }: Evidence, telling: Telling): ReportPart {
  const { say, moment } = telling;
  const { from, to, pulls, errors } = samples;
  const range = { from: moment(from), to: moment(to) };
  const none = {
    zh: "{from} 至 {to} 没有失败的拉取，接收日志中也没有错误。",
    en: "From {from} to {to} no pull failed and the reception log holds no error.",
  };
  const noLog = {
    zh: "{from} 至 {to} 没有失败的拉取；没有导入接收日志。",
    en: "From {from} to {to} no pull failed; no reception log was imported.",
  };
  return part(
    "samples",
    say({ zh: "请求与响应样例", en: "Samples of requests and answers" }),
    say(errors ? none : noLog, range),
    {
      items: [
        ...firstOf(
          pulls,
          SHOWN,
          ({ at, code, text }) =>
            say(
              { zh: "{at} 拉取配置失败 [{code}]：{text}", en: "{at} pull failed [{code}]: {text}" },
              { at: moment(at), code, text },
            ),
          telling,
        ).map((text) => line(text)),
        ...firstOf(
          errors ?? [],
          SHOWN,
          ({ channel, kind, text, at, until, count }) =>
            say(ERROR_LINE, {
              at: moment(at),
              until: moment(until),
              channel,
              kind: ERROR_KIND[kind] ?? kind,
              text,
              count,
            }),
          telling,
        ).map((text) => line(text)),
      ],
    },
  );
}

const ERROR_LINE: Text = {
  zh: "{at} – {until} {channel} {kind}错误 {count} 次：{text}",
  en: "{at} – {until} {channel} {kind} errors, {count} times: {text}",
};

export function ruledOutPart({ channels, checks, snapshot }: Evidence, telling: Telling): ReportPart {
  const { say, join } = telling;
  const title = say({ zh: "已排除", en: "Ruled out" });
  if (!checks) return part("ruled-out", title, say(snapshot ? NO_CHANNELS : NO_SNAPSHOT), {});
  const open = channels.flatMap(({ name, proof }) =>
    proof && proof.open.length > 0
      ? [line(`${name}${say({ zh: "：", en: ": " })}${join(proof.open.map((one) => say(one)))}`)]
      : [],
  );
  const { pass, unknown } = checks.counts;
  const passed = {
    zh: "通过的检查 {pass} 条，其中失败会阻断接待的",
    en: "{pass} checks pass; of those that would stop reception",
  };
  const unjudged = {
    zh: "另有 {unknown} 条检查缺少数据、无法判断，不能据此排除",
    en: "{unknown} checks lack their data and rule nothing out",
  };
  return part("ruled-out", title, say({ zh: "没有通过的检查。", en: "No check passes." }), {
    items: [
      ...open,
      ...(checks.passed.length > 0
        ? [
            line(
              say(passed, { pass }),
              firstOf(checks.passed, SHOWN, (one) => say(one), telling),
            ),
          ]
        : []),
      ...(unknown > 0 ? [line(say(unjudged, { unknown }))] : []),
    ],
  });
}
