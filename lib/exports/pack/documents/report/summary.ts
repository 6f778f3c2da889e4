import { SEVERITIES } from "@/lib/engine/verdict";
import type { Text } from "@/lib/engine/text";
import { BODY_WIDTH, COLOR, MARGIN, TYPE } from "@/lib/exports/pdf/styles";
import { drawTable } from "@/lib/exports/pdf/table";
import { checksOf, findingsOf } from "../gathered";
import { SEVERITY } from "../words";
import { promisedOf } from "./reception";
import type { Report } from "./telling";

const TILE = { height: 66, gap: 10 } as const;
const WORST = 6;

/** Read in a minute: one sentence, four figures, what is worst. */
export function drawSummary(report: Report): void {
  const { paper, contents, say, moment } = report;
  paper.chapter(say({ zh: "摘要", en: "Summary" }));
  const checks = checksOf(contents);
  const findings = findingsOf(contents);
  const open = findings.filter(({ waiver }) => waiver === null);
  const blockers = open.filter(({ finding }) => finding.severity === "blocker");
  const week = contents.sources.flatMap((source) => source.report.week.map((proof) => promisedOf(proof)));
  const dark = week.filter((one) => one.dark > 0).length;
  const unknown = checks.filter(({ result }) => result.verdict === "unknown").length;
  const applicable = checks.filter(({ result }) => result.verdict !== "not-applicable").length;
  const judged = applicable - unknown;
  const figures = {
    sources: contents.sources.length,
    applicable,
    judged,
    open: open.length,
    blockers: blockers.length,
    waived: findings.length - open.length,
    channels: week.length,
    dark,
  };
  paper.paragraph(say(contents.sources.length === 0 ? NOTHING_JUDGED : SENTENCE, figures), TYPE.lead);
  paper.space(16);
  tiles(report, [
    {
      figure: `${judged} / ${applicable}`,
      label: say(TILES.judged),
      color: unknown > 0 ? COLOR.warn : COLOR.good,
    },
    {
      figure: String(blockers.length),
      label: say(TILES.blockers),
      color: blockers.length > 0 ? COLOR.bad : COLOR.good,
    },
    { figure: `${dark} / ${week.length}`, label: say(TILES.dark), color: dark > 0 ? COLOR.bad : COLOR.good },
    {
      figure: String(contents.omissions.length + unknown),
      label: say(TILES.missing),
      color: contents.omissions.length + unknown > 0 ? COLOR.warn : COLOR.good,
    },
  ]);
  paper.heading(say({ zh: "各来源的结论", en: "Verdicts by source" }));
  drawTable(
    paper,
    [
      { title: say({ zh: "来源", en: "Source" }), share: 0.34 },
      { title: say({ zh: "快照时间", en: "Taken at" }), share: 0.2 },
      ...VERDICTS.map(({ title }) => ({ title: say(title), share: 0.115, align: "right" as const })),
    ],
    contents.sources.map((source) => {
      const mine = checks.filter((one) => one.source === source);
      const count = (verdict: string) =>
        String(mine.filter(({ result }) => result.verdict === verdict).length);
      return [
        { text: source.source.name, bold: true },
        moment(source.snapshot.takenAt).slice(0, 16),
        ...VERDICTS.map(({ id, color }) =>
          color && count(id) !== "0" ? { text: count(id), color } : count(id),
        ),
      ];
    }),
  );
  paper.heading(say({ zh: "未豁免的问题，按严重程度", en: "Findings nobody accepted, by severity" }));
  drawTable(
    paper,
    [
      { title: say({ zh: "严重程度", en: "Severity" }), share: 0.14 },
      { title: say({ zh: "数量", en: "Count" }), share: 0.1, align: "right" },
      { title: say({ zh: "含义", en: "What it means" }), share: 0.76 },
    ],
    SEVERITIES.map((severity) => [
      { text: say(SEVERITY[severity]), bold: true, color: severity === "blocker" ? COLOR.bad : COLOR.ink },
      String(open.filter(({ finding }) => finding.severity === severity).length),
      say(MEANING[severity]),
    ]),
  );
  if (blockers.length === 0) return;
  paper.heading(say({ zh: "最要紧的问题", en: "What matters most" }));
  for (const { finding } of blockers.slice(0, WORST)) {
    paper.paragraph(`· ${say(finding.message)}`);
    paper.space(2);
  }
  if (blockers.length > WORST) paper.paragraph(say(MORE, { count: blockers.length - WORST }), TYPE.note);
}

type Tile = { figure: string; label: string; color: string };

function tiles({ paper }: Report, list: readonly Tile[]): void {
  const width = (BODY_WIDTH - TILE.gap * (list.length - 1)) / list.length;
  const top = paper.y;
  list.forEach(({ figure, label, color }, at) => {
    const x = MARGIN.left + at * (width + TILE.gap);
    paper.artifact(() => {
      paper.pdf.rect(x, top, width, TILE.height).fill(COLOR.wash);
      paper.pdf.rect(x, top, width, 2.5).fill(color);
    });
    paper.tagged("P", () => {
      paper.line(figure, x + 12, top + 12, { ...TYPE.h1, color });
      paper
        .lines(label, TYPE.tiny, width - 20)
        .forEach((line, row) => paper.line(line, x + 12, top + 40 + row * TYPE.tiny.leading, TYPE.tiny));
    });
  });
  paper.y = top + TILE.height + 8;
}

const VERDICTS = [
  { id: "pass", title: { zh: "通过", en: "Pass" }, color: COLOR.good },
  { id: "fail", title: { zh: "不通过", en: "Fail" }, color: COLOR.bad },
  { id: "unknown", title: { zh: "无法判断", en: "Unknown" }, color: COLOR.warn },
  { id: "not-applicable", title: { zh: "不适用", en: "N/A" }, color: null },
] as const;

const SENTENCE: Text = {
  zh: "{sources} 个来源，{applicable} 条适用的检查中有 {judged} 条能够判断。未豁免的问题 {open} 项，其中 {blockers} 项会让消息到不了客服；另有 {waived} 项已豁免。{channels} 个渠道中，{dark} 个在承诺的服务时间里有无人接待的时段。",
  en: "Of {applicable} checks that apply to {sources} source(s), {judged} could be judged. {open} findings stand that nobody accepted, {blockers} of which keep messages from reaching anybody; {waived} more are waived. Of {channels} channels, {dark} have promised hours in which nobody receives.",
};
const NOTHING_JUDGED: Text = {
  zh: "期间内没有任何来源的快照，因此没有可报告的结论。",
  en: "No source has a snapshot of the period, so there is nothing to report.",
};
const TILES = {
  judged: { zh: "检查能够判断", en: "checks could be judged" },
  blockers: { zh: "阻断接待的问题", en: "findings that stop reception" },
  dark: { zh: "渠道有承诺时段无人接待", en: "channels with promised hours nobody receives" },
  missing: { zh: "缺失与无法判断", en: "omissions and unknowns" },
} as const satisfies Record<string, Text>;
const MEANING = {
  blocker: { zh: "客户的消息到不了任何客服。", en: "Customers' messages reach nobody." },
  degraded: {
    zh: "还能接待，但变慢、变少或随时可能中断。",
    en: "Reception works, but slower, thinner or about to break.",
  },
  silent: { zh: "消息已到达，但没有人收到提醒。", en: "The message arrives and nobody is told." },
  info: { zh: "值得知道，暂不影响接待。", en: "Worth knowing; reception does not suffer." },
} as const satisfies Record<string, Text>;
const MORE: Text = {
  zh: "另有 {count} 项，见「问题与证据」。",
  en: "{count} more, under “Findings and evidence”.",
};
