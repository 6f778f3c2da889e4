import type { Text } from "@/lib/engine/text";
import { BODY_WIDTH, COLOR, MARGIN, SHEET, type TextStyle, TYPE } from "@/lib/exports/pdf/styles";
import { completenessOf } from "../../omissions";
import { COMPLETE, PLATFORM } from "../words";
import { minute, type Report } from "./telling";

const COLUMN = 150;
const STAMP = {
  complete: COLOR.good,
  partial: COLOR.warn,
  failed: COLOR.bad,
} as const;

/** Who, when, from what, and how whole it is: the stamp is as large as the title, because it decides what the rest is worth. */
export function drawCover(report: Report): void {
  const { paper, contents, say, moment } = report;
  const { head, sources, omissions } = contents;
  paper.artifact(() => paper.pdf.rect(0, 0, SHEET.width, 8).fill(COLOR.accent));
  paper.y = 120;
  paper.paragraph(say(KICKER), { ...TYPE.h2, color: COLOR.accent });
  paper.space(10);
  paper.paragraph(head.organisation.name, TYPE.display, { tag: "H1" });
  paper.space(6);
  const period = {
    from: moment(head.period.from).slice(0, 10),
    to: moment(lastOf(head.period.to)).slice(0, 10),
  };
  paper.paragraph(say(PERIOD, period), TYPE.lead);
  paper.space(34);
  drawStamp(report);
  paper.space(30);
  const unread = sources.reduce((sum, { report: { coverage } }) => sum + coverage.unknown, 0);
  facts(report, [
    [say(NUMBER), `#${head.number}`],
    [say(ID), head.id],
    [
      say(SOURCES),
      sources.length === 0
        ? say(NO_SOURCE)
        : sources
            .map(
              ({ source, snapshot }) =>
                `${source.name} (${say(PLATFORM[snapshot.value.platform.kind])}) · ${minute(moment(snapshot.takenAt))}`,
            )
            .join("\n"),
    ],
    [say(MADE), say(MADE_AT, { at: minute(moment(head.createdAt)), by: head.requestedBy })],
    [say(ZONE), head.organisation.timezone],
    [say(LACKS), say(LACKS_COUNT, { omissions: omissions.length, unread })],
    [
      say(FOLLOWS),
      head.previous
        ? `#${head.previous.number} · ${head.previous.id}`
        : say({ zh: "这是第一份", en: "None; it is the first" }),
    ],
    ["Inlet", head.inlet],
  ]);
  paper.y = SHEET.height - MARGIN.bottom - 78;
  paper.rule(COLOR.line);
  paper.space(10);
  paper.paragraph(say(LIMITS), TYPE.note);
}

/** The period ends before its end: the last day in it is the day before. */
const lastOf = (to: string) => new Date(Date.parse(to) - 1).toISOString();

function drawStamp({ paper, contents, say }: Report): void {
  const state = completenessOf(contents);
  const color = STAMP[state];
  const [top, height] = [paper.y, 74];
  paper.artifact(() => {
    paper.pdf.rect(MARGIN.left, top, BODY_WIDTH, height).fill(COLOR.wash);
    paper.pdf.rect(MARGIN.left, top, 4, height).fill(color);
  });
  paper.y = top + 12;
  const text = { x: MARGIN.left + 20, width: BODY_WIDTH - 40 };
  paper.paragraph(say(COMPLETE[state]), { ...TYPE.h1, color }, text);
  paper.space(2);
  paper.paragraph(say(MEANS[state]), TYPE.body, text);
  paper.y = top + height;
}

export function facts(
  { paper }: Report,
  list: readonly (readonly [term: string, value: string])[],
  style: TextStyle = TYPE.body,
): void {
  const { leading } = TYPE.body;
  for (const [term, value] of list) {
    const lines = paper.lines(value, style, BODY_WIDTH - COLUMN);
    paper.ensure(lines.length * leading);
    paper.tagged("P", () => {
      paper.line(term, MARGIN.left, paper.y, { ...TYPE.body, color: COLOR.muted });
      for (const line of lines) {
        paper.line(line, MARGIN.left + COLUMN, paper.y, { ...style, leading });
        paper.y += leading;
      }
    });
    paper.space(3);
  }
}

const KICKER: Text = { zh: "客服配置合规快照", en: "Compliance snapshot of customer-service configuration" };
const PERIOD: Text = { zh: "{from} 至 {to}", en: "{from} to {to}" };
const NUMBER: Text = { zh: "快照包编号", en: "Pack number" };
const ID: Text = { zh: "快照包标识", en: "Pack id" };
const SOURCES: Text = { zh: "数据来源", en: "Sources" };
const NO_SOURCE: Text = { zh: "期间内没有任何快照", en: "No snapshot was taken in the period" };
const MADE: Text = { zh: "生成", en: "Made" };
const MADE_AT: Text = { zh: "{at}，由 {by} 发起", en: "{at}, asked for by {by}" };
const ZONE: Text = { zh: "时间所用时区", en: "Times are in" };
const LACKS: Text = { zh: "缺失", en: "Missing" };
const LACKS_COUNT: Text = {
  zh: "{omissions} 项缺失，{unread} 条检查无法判断",
  en: "{omissions} omissions; {unread} checks could not be judged",
};
const FOLLOWS: Text = { zh: "上一份", en: "Follows" };
const LIMITS: Text = {
  zh: "本报告由配置快照按固定规则自动得出，同一快照与规则总是得出同一报告。它证明读到了什么、据此判断出什么；不证明平台的回答属实，也不能约束保管签名密钥的人。",
  en: "This report follows from snapshots of configuration by fixed rules; the same snapshot and rules always give the same report. It proves what was read and what follows from it. It does not prove that the platform's answers were true, nor does it bind whoever holds the signing key.",
};
const MEANS = {
  complete: {
    zh: "应当收录的内容全部收录。个别检查仍可能因平台不提供数据而无法判断，列在「覆盖与缺失」一章。",
    en: "Everything that belongs in it is in it. Single checks may still lack data that the platform hands to nobody; they are listed under “Coverage and omissions”.",
  },
  partial: {
    zh: "有应当收录的内容未能收录。缺失逐项列在「覆盖与缺失」一章，不能当作通过。",
    en: "Something that belongs in it could not be included. Each is listed under “Coverage and omissions”; none of it counts as passed.",
  },
  failed: {
    zh: "期间内没有可用的快照，无法作出任何判断。",
    en: "No source has a snapshot of the period, so nothing could be judged.",
  },
} as const satisfies Record<string, Text>;
