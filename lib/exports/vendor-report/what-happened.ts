import type { ReportPart } from "@/lib/engine/incident/report-document";
import type { VendorReportEvidence } from "./evidence";
import { line, part, type Telling } from "./telling";
import { BASIS, CLOCK, ENTRY, INCIDENT_SEVERITY, STATUS } from "./words";

type Evidence = VendorReportEvidence;

/** Who reports what, on which platform, judged by which snapshot. */
export function headPart(evidence: Evidence, { say, moment }: Telling): ReportPart {
  const { incident, platform, snapshot } = evidence;
  const unknown = say({ zh: "不明：还没有配置快照", en: "unknown: there is no snapshot yet" });
  const version = platform?.version ? ` ${platform.version}` : "";
  return part("head", say({ zh: "基本信息", en: "At a glance" }), "", {
    facts: [
      fact(say({ zh: "报修单位", en: "Customer" }), evidence.organisation),
      fact(say({ zh: "平台", en: "Platform" }), platform ? `${platform.name}${version}` : unknown),
      fact(
        say({ zh: "影响程度", en: "Severity" }),
        `${say(INCIDENT_SEVERITY[incident.severity])}${say({ zh: "，", en: ", " })}${say(STATUS[incident.status])}`,
      ),
      fact(
        say({ zh: "依据的配置快照", en: "Configuration snapshot" }),
        snapshot ? `${moment(snapshot.takenAt)}, SHA-256 ${snapshot.hash}` : unknown,
      ),
      fact(say({ zh: "时区", en: "Time zone" }), evidence.timezone),
    ],
  });
}

const SYMPTOMS = ["observed", "detected", "customer_impact"] as const;
const TRIED = ["action", "decision"] as const;

export function symptomPart(evidence: Evidence, telling: Telling): ReportPart {
  const { say } = telling;
  const { title, summary } = evidence.incident;
  return part("symptom", say({ zh: "故障现象", en: "Symptom" }), "", {
    items: [line(title), ...(summary ? [line(summary)] : []), ...toldBy(evidence, SYMPTOMS, telling)],
  });
}

export function triedPart(evidence: Evidence, telling: Telling): ReportPart {
  const { say } = telling;
  const empty = { zh: "事故时间线上没有处置记录。", en: "The timeline holds no action." };
  return part("tried", say({ zh: "已做的处置", en: "What was tried" }), say(empty), {
    items: toldBy(evidence, TRIED, telling),
  });
}

function toldBy({ entries }: Evidence, kinds: readonly (keyof typeof ENTRY)[], { say, moment }: Telling) {
  return entries.flatMap(({ kind, at, endedAt, text }) => {
    const told = kinds.find((one) => one === kind);
    if (!told) return [];
    const time = endedAt ? `${moment(at)} – ${moment(endedAt)}` : moment(at);
    return [line(`${time} ${say(ENTRY[told])}${say({ zh: "：", en: ": " })}${text}`)];
  });
}

export function timesPart(evidence: Evidence, { say, moment }: Telling): ReportPart {
  const { clocks, snapshot, findings } = evidence;
  const seen = findings.flatMap(({ firstSeenAt }) => firstSeenAt ?? []).sort();
  const last = findings.flatMap(({ lastSeenAt }) => lastSeenAt ?? []).sort();
  const never = say({ zh: "没有这样的快照", en: "no such snapshot" });
  const moments = (iso: string | null | undefined) => (iso ? moment(iso) : never);
  return part("times", say({ zh: "发生时间", en: "Times" }), say(NO_TIMES), {
    facts: [
      ...clocks.map(({ name, at, basis }) =>
        fact(
          say(CLOCK[name]),
          say({ zh: "{at}（{basis}）", en: "{at} ({basis})" }, { at: moment(at), basis: say(BASIS[basis]) }),
        ),
      ),
      ...(snapshot
        ? [
            fact(say({ zh: "最后一次正常的快照", en: "Last good snapshot" }), moments(snapshot.goodAt)),
            fact(say({ zh: "首次异常的快照", en: "First failing snapshot" }), moment(snapshot.takenAt)),
            fact(say({ zh: "恢复后的快照", en: "First recovered snapshot" }), moments(snapshot.recoveredAt)),
          ]
        : []),
      ...(seen[0]
        ? [fact(say({ zh: "相关问题项首次出现", en: "Findings first seen" }), moment(seen[0]))]
        : []),
      ...(last.length > 0
        ? [fact(say({ zh: "相关问题项最近出现", en: "Findings last seen" }), moments(last.at(-1)))]
        : []),
    ],
  });
}

const NO_TIMES = { zh: "没有记录时间。", en: "No time was recorded." };

const fact = (term: string, value: string) => ({ term, value });
