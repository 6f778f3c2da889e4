import { SEVERITIES, type Severity } from "@/lib/engine/verdict";
import type { Text } from "@/lib/engine/text";
import { SECTION_TITLES } from "@/lib/engine/section-titles";
import { COLOR, TYPE } from "@/lib/exports/pdf/styles";
import { drawTable } from "@/lib/exports/pdf/table";
import { findingsOf, metasOf, type PackFinding } from "../gathered";
import { SEVERITY } from "../words";
import { clipped, minute, type Report, valueWords } from "./telling";

/** A person reads this; the machine documents and tables hold every finding, however many there are. */
const MOST = 400;
const MOST_EVIDENCE = 5;
const LONGEST = 220;
const COLORS: Record<Severity, string> = {
  blocker: COLOR.bad,
  degraded: COLOR.warn,
  silent: COLOR.warn,
  info: COLOR.muted,
};

/** Every finding with the places in the snapshot that show it, and the values found there. */
export function drawFindings(report: Report): void {
  const { paper, contents, say } = report;
  paper.chapter(say({ zh: "问题与证据", en: "Findings and evidence" }));
  paper.paragraph(say(ABOUT));
  const all = findingsOf(contents);
  if (all.length === 0) {
    paper.space(6);
    paper.paragraph(
      say({
        zh: "没有发现问题。无法判断的检查见「覆盖与缺失」。",
        en: "Nothing was found. Checks that could not be judged are under “Coverage and omissions”.",
      }),
    );
  }
  let room = MOST;
  for (const severity of SEVERITIES) {
    const these = all.filter(({ finding }) => finding.severity === severity);
    if (these.length === 0 || room === 0) continue;
    paper.heading(`${capital(say(SEVERITY[severity]))} · ${these.length}`, 110);
    for (const one of these.slice(0, room)) drawFinding(report, one);
    room = Math.max(0, room - these.length);
  }
  if (all.length > MOST) paper.paragraph(say(MORE, { count: all.length - MOST }), TYPE.note);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function drawFinding(report: Report, { source, finding, seen, waiver, standing }: PackFinding): void {
  const { paper, contents, say, moment, join } = report;
  const meta = metasOf(source).get(finding.ruleId);
  const message = { ...TYPE.body, bold: true, color: COLORS[finding.severity] };
  // A finding and the first line of its evidence stay together.
  paper.ensure(paper.lines(say(finding.message), message, 480).length * message.leading + 78);
  paper.paragraph(say(finding.message), message);
  const names = new Map(source.report.week.map(({ id, name }) => [id, name]));
  const { subject } = finding;
  const kind = subject.kind === "organisation" ? "" : `${say(SECTION_TITLES[subject.kind])} `;
  paper.paragraph(
    [
      finding.ruleId,
      `${kind}${subject.name} (${subject.id})`,
      ...(contents.sources.length > 1 ? [source.source.name] : []),
      say(SEEN, { at: minute(moment(seen.firstSeenAt)) }),
      ...(standing === "new" ? [say({ zh: "本期新出现", en: "new in this pack" })] : []),
      ...(finding.channels.length > 0
        ? [say(REACHES, { channels: clipped(join(finding.channels.map((id) => names.get(id) ?? id)), 120) })]
        : []),
    ].join(" · "),
    TYPE.tiny,
  );
  if (waiver)
    paper.paragraph(say(WAIVED, { until: minute(moment(waiver.until)), reason: waiver.reason }), {
      ...TYPE.tiny,
      color: COLOR.accent,
      bold: true,
    });
  if (meta) paper.paragraph(say(REMEDY, { what: say(meta.remediation) }), TYPE.note);
  paper.space(2);
  if (finding.evidence.length > 0) {
    const rest = finding.evidence.length - MOST_EVIDENCE;
    drawTable(
      paper,
      [
        {
          title: say({ zh: "证据所在（快照内的路径）", en: "Evidence (pointer into the snapshot)" }),
          share: 0.44,
        },
        { title: say({ zh: "读到的值", en: "Value found" }), share: 0.56 },
      ],
      [
        ...finding.evidence
          .slice(0, MOST_EVIDENCE)
          .map(({ pointer, value }) => [
            { text: pointer, color: COLOR.muted },
            clipped(valueWords(value, say), LONGEST),
          ]),
        ...(rest > 0 ? [["…", say(EVIDENCE_MORE, { count: rest })]] : []),
      ],
      { ...TYPE.cell, size: 7.5, leading: 11 },
    );
  }
  paper.space(12);
}

const ABOUT: Text = {
  zh: "每项问题都指向快照里的具体位置。路径用 RFC 6901 书写，可在 artifacts 里的快照文件中查到同一个值。",
  en: "Every finding points at places in the snapshot. Pointers follow RFC 6901; the same values stand in the snapshot files under artifacts.",
};
const SEEN: Text = { zh: "首次发现 {at}", en: "first seen {at}" };
const REACHES: Text = { zh: "影响：{channels}", en: "reaches: {channels}" };
const WAIVED: Text = { zh: "已豁免至 {until}：{reason}", en: "Waived until {until}: {reason}" };
const REMEDY: Text = { zh: "处理：{what}", en: "Remedy: {what}" };
const EVIDENCE_MORE: Text = {
  zh: "另有 {count} 处，见 csv/findings.csv",
  en: "{count} more, in csv/findings.csv",
};
const MORE: Text = {
  zh: "另有 {count} 项问题没有印出，全部在 csv/findings.csv 与 workbook.xlsx 中。",
  en: "{count} more findings are not printed; all of them are in csv/findings.csv and workbook.xlsx.",
};
