import type { RowChange, SnapshotDiff } from "@/lib/engine/diff";
import { SECTION_TITLES } from "@/lib/engine/section-titles";
import type { SectionName } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import { COLOR, TYPE } from "@/lib/exports/pdf/styles";
import { drawTable } from "@/lib/exports/pdf/table";
import { CHANGE, LEDGER } from "../words";
import { clipped, minute, NOTHING, type Report, valueWords } from "./telling";

const MOST = 300;

/** What changed in the configuration since the pack before this one. */
export function drawDrift(report: Report): void {
  const { paper, contents, say, moment } = report;
  paper.chapter(say({ zh: "与上一份相比的变化", en: "Drift since the previous pack" }));
  paper.paragraph(say(ABOUT));
  paper.space(6);
  for (const { source, drift } of contents.sources) {
    paper.heading(source.name, 90);
    if (!drift) {
      paper.paragraph(say(NO_BASE), TYPE.note);
      continue;
    }
    const at = minute(moment(drift.against.takenAt));
    paper.paragraph(say(AGAINST, { at, hash: drift.against.hash }), TYPE.tiny);
    paper.space(4);
    if (drift.diff.rows.length === 0) paper.paragraph(say(NOTHING), TYPE.note);
    else drawRows(report, drift.diff.rows);
    drawUndecided(report, drift.diff);
  }
  if (contents.sources.length === 0) paper.paragraph(say(NOTHING), TYPE.note);
}

function drawRows({ paper, say }: Report, rows: readonly RowChange[]): void {
  const lines = rows.flatMap(({ section, key, name, kind, fields }) => {
    const [what, change] = [`${name}${name === key ? "" : ` (${key})`}`, say(CHANGE[kind])];
    const row = [say(SECTION_TITLES[section]), what];
    if (fields.length === 0) return [[...row, { text: change, bold: true }, ""]];
    return fields.map(({ field, before, after }, at) => [
      ...(at === 0 ? row : ["", ""]),
      field,
      `${clipped(valueWords(before, say), 110)} -> ${clipped(valueWords(after, say), 110)}`,
    ]);
  });
  drawTable(
    paper,
    [
      { title: say({ zh: "内容", en: "Section" }), share: 0.13 },
      { title: say({ zh: "对象", en: "What" }), share: 0.27 },
      { title: say({ zh: "变化或字段", en: "Change or field" }), share: 0.17 },
      { title: say({ zh: "之前与之后", en: "Before and after" }), share: 0.43 },
    ],
    lines.slice(0, MOST),
    { ...TYPE.cell, size: 7.5, leading: 11 },
  );
  if (lines.length > MOST) paper.paragraph(say(MORE, { count: lines.length - MOST }), TYPE.note);
}

function drawUndecided({ paper, say }: Report, { ledger }: SnapshotDiff): void {
  if (ledger.length === 0) return;
  paper.paragraph(say(UNDECIDED), { ...TYPE.note, color: COLOR.warn });
  paper.space(3);
  drawTable(
    paper,
    [
      { title: say({ zh: "内容", en: "Section" }), share: 0.4 },
      { title: say({ zh: "之前", en: "Before" }), share: 0.2 },
      { title: say({ zh: "之后", en: "After" }), share: 0.2 },
      { title: say({ zh: "无法判断的行", en: "Rows undecided" }), share: 0.2, align: "right" },
    ],
    ledger.map(({ section, before, after, undecided }) => [
      say(SECTION_TITLES[section satisfies SectionName]),
      say(LEDGER[before]),
      say(LEDGER[after]),
      String(undecided),
    ]),
  );
}

const ABOUT: Text = {
  zh: "按不可变的标识逐行对比，不比名称和位置；在线状态、负载这类随时变动的观察不在其中。",
  en: "Rows are matched by their immutable keys, never by name or place; observations that move by themselves, such as presence and load, are left out.",
};
const NO_BASE: Text = {
  zh: "上一份里没有这个来源的快照，无从对比。",
  en: "The previous pack holds no snapshot of this source, so there is nothing to compare with.",
};
const AGAINST: Text = { zh: "对比 {at} 的快照 {hash}", en: "Against the snapshot of {at}, {hash}" };
const MORE: Text = {
  zh: "另有 {count} 行没有印出，见 csv/drift.csv。",
  en: "{count} more lines are in csv/drift.csv.",
};
const UNDECIDED: Text = {
  zh: "以下内容两次读取的程度不同，行的有无不能说明增减。",
  en: "These were not read to the same extent both times, so that a missing row may not have gone.",
};
