import type { Text } from "@/lib/engine/text";
import { COLOR, TYPE } from "@/lib/exports/pdf/styles";
import { drawTable } from "@/lib/exports/pdf/table";
import type { PackIncident } from "../../contents";
import { BASIS, CLOCK, INCIDENT_SEVERITY, KIND_OF_INCIDENT, STATUS, VERDICT, wordOf } from "../words";
import { facts } from "./cover";
import { minute, NOTHING, type Report } from "./telling";

export function drawIncidents(report: Report): void {
  const { paper, contents, say } = report;
  paper.chapter(say({ zh: "事故与教训", en: "Incidents and lessons" }));
  paper.paragraph(say(ABOUT));
  if (contents.incidents.length === 0) {
    paper.space(8);
    paper.paragraph(
      say({ zh: "期间内没有登记事故。", en: "No incident was declared in the period." }),
      TYPE.note,
    );
  }
  for (const incident of [...contents.incidents].sort((a, b) => a.number - b.number))
    drawIncident(report, incident);
  paper.heading(say({ zh: "经验教训", en: "Lessons" }));
  if (contents.lessons.length === 0) paper.paragraph(say(NOTHING), TYPE.note);
  else {
    const numbers = new Map(contents.incidents.map(({ id, number }) => [id, `INC-${number}`]));
    drawTable(
      paper,
      [
        { title: say({ zh: "事故", en: "Incident" }), share: 0.12 },
        { title: say({ zh: "学到了什么", en: "What was learned" }), share: 0.46 },
        { title: say({ zh: "由什么守住", en: "Guarded by" }), share: 0.27 },
        { title: say({ zh: "当前结论", en: "Says now" }), share: 0.15 },
      ],
      contents.lessons.map(({ incidentId, statement, outcome, ruleId, verdictNow }) => [
        numbers.get(incidentId) ?? incidentId,
        statement,
        ruleId ?? say(wordOf(OUTCOME, outcome)),
        verdictNow
          ? {
              text: say(VERDICT[verdictNow]),
              bold: true,
              color: verdictNow === "fail" ? COLOR.bad : verdictNow === "pass" ? COLOR.good : COLOR.warn,
            }
          : "–",
      ]),
    );
  }
}

function drawIncident(report: Report, incident: PackIncident): void {
  const { say, paper, moment, join } = report;
  const drill = incident.kind === "drill" ? say({ zh: "【演练】", en: "[Drill] " }) : "";
  paper.heading(`INC-${incident.number} ${drill}${incident.title}`, 110);
  const names = new Map(
    report.contents.sources.flatMap((source) => source.report.week.map(({ id, name }) => [id, name])),
  );
  const clocks = Object.entries(CLOCK).flatMap(([key, name]) => {
    const clock = incident.clocks[key];
    return clock ? [`${say(name)} ${minute(moment(clock.at))} (${say(BASIS[clock.basis])})`] : [];
  });
  const yesNo = (value: boolean) =>
    say(value ? { zh: "已复盘", en: "reviewed" } : { zh: "尚未复盘", en: "not reviewed yet" });
  facts(report, [
    [
      say({ zh: "性质", en: "Nature" }),
      [
        say(KIND_OF_INCIDENT[incident.kind]),
        say(wordOf(INCIDENT_SEVERITY, incident.severity)),
        say(wordOf(STATUS, incident.status)),
        yesNo(incident.review !== null),
      ].join(" · "),
    ],
    [say({ zh: "登记", en: "Declared" }), minute(moment(incident.declaredAt))],
    [say({ zh: "时刻", en: "Clocks" }), clocks.length > 0 ? clocks.join("\n") : say(UNKNOWN)],
    [
      say({ zh: "影响渠道", en: "Channels" }),
      incident.channels.length > 0 ? join(incident.channels.map((id) => names.get(id) ?? id)) : say(UNKNOWN),
    ],
    [
      say({ zh: "记录", en: "Record" }),
      say(RECORD, { journal: incident.journal.length, followUps: incident.followUps.length }),
    ],
  ]);
}

const ABOUT: Text = {
  zh: "期间内登记的事故、各时刻的来源（实测或估计），以及由此得到的长期检查。完整时间线在快照包的 incidents 目录。",
  en: "Incidents declared in the period, where each clock comes from (measured or estimated), and the lasting checks that came of them. Whole timelines are in the pack's incidents folder.",
};
const UNKNOWN: Text = { zh: "未记录", en: "not recorded" };
const RECORD: Text = {
  zh: "时间线 {journal} 条，后续事项 {followUps} 项",
  en: "{journal} journal entries, {followUps} follow-ups",
};
const OUTCOME: Readonly<Record<string, Text>> = {
  check: { zh: "检查", en: "a check" },
  process: { zh: "流程改变", en: "a changed process" },
  none: { zh: "不做改变", en: "no change" },
};
