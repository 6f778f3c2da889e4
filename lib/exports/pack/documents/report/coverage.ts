import { reasonTitle } from "@/lib/engine/reason-titles";
import { SECTION_TITLES } from "@/lib/engine/section-titles";
import { ledgerOf, SECTION_NAMES } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import { COLOR, TYPE } from "@/lib/exports/pdf/styles";
import { drawTable } from "@/lib/exports/pdf/table";
import type { Omission } from "../../contents";
import { checksOf } from "../gathered";
import { BASIS_OF_SECTION, LEDGER } from "../words";
import { minute, NOTHING, type Report } from "./telling";

/** What the report rests on, and what it lacks. */
export function drawCoverage(report: Report, omissions: readonly Omission[]): void {
  const { paper, contents, say, moment } = report;
  paper.chapter(say({ zh: "覆盖与缺失", en: "Coverage and omissions" }));
  paper.paragraph(say(ABOUT));
  paper.heading(say({ zh: "缺失", en: "Omissions" }));
  if (omissions.length === 0) paper.paragraph(say(NOTHING), TYPE.note);
  else
    drawTable(
      paper,
      [
        { title: say({ zh: "缺少什么", en: "What" }), share: 0.34 },
        { title: say({ zh: "关于", en: "Subject" }), share: 0.18 },
        { title: say({ zh: "原因", en: "Why" }), share: 0.32 },
        { title: say({ zh: "自何时起", en: "Since" }), share: 0.16 },
      ],
      omissions.map(({ what, subject, why, since }) => [
        { text: say(what), bold: true },
        subject,
        say(why),
        since ? minute(moment(since)) : "–",
      ]),
    );
  drawUnknown(report);
  for (const { source, snapshot } of contents.sources) {
    paper.heading(say(COLLECTED, { source: source.name }));
    drawTable(
      paper,
      [
        { title: say({ zh: "内容", en: "Section" }), share: 0.24 },
        { title: say({ zh: "状态", en: "Status" }), share: 0.16 },
        { title: say({ zh: "依据", en: "Basis" }), share: 0.14 },
        { title: say({ zh: "平台宣称", en: "Announced" }), share: 0.11, align: "right" },
        { title: say({ zh: "收到", en: "Received" }), share: 0.11, align: "right" },
        { title: say({ zh: "原因", en: "Reason" }), share: 0.24 },
      ],
      SECTION_NAMES.map((section) => {
        const line = ledgerOf(snapshot.value, section);
        const isWhole = line.status === "complete" || line.status === "absent";
        return [
          say(SECTION_TITLES[section]),
          { text: say(LEDGER[line.status]), color: isWhole ? COLOR.ink : COLOR.warn, bold: !isWhole },
          say(BASIS_OF_SECTION[line.basis]),
          line.announced === undefined ? "–" : String(line.announced),
          line.received === undefined ? "–" : String(line.received),
          line.reason ? say(reasonTitle(line.reason)) : "",
        ];
      }),
    );
  }
}

function drawUnknown({ paper, contents, say }: Report): void {
  const unknown = checksOf(contents).filter(({ result }) => result.verdict === "unknown");
  paper.heading(say({ zh: "无法判断的检查", en: "Checks that could not be judged" }));
  if (unknown.length === 0) return paper.paragraph(say(NOTHING), TYPE.note);
  drawTable(
    paper,
    [
      { title: say({ zh: "检查", en: "Check" }), share: 0.5 },
      { title: say({ zh: "缺少什么", en: "What is missing" }), share: 0.36 },
      { title: say({ zh: "人工证明", en: "Attested" }), share: 0.14 },
    ],
    unknown.map(({ meta, result, verdict }) => [
      { text: `${say(meta.title.pass)}\n${meta.id}` },
      result.reason ? say(result.reason) : "",
      verdict === "attested" ? { text: say({ zh: "有", en: "yes" }), color: COLOR.accent, bold: true } : "–",
    ]),
  );
}

const ABOUT: Text = {
  zh: "读不到的内容不会当作通过。以下列出这份快照包应有而没有的内容、缺少数据的检查，以及每类内容是如何得到的。",
  en: "What could not be read never counts as passed. Here stands what the pack should hold and does not, which checks lacked their data, and how each kind of data was come by.",
};
const COLLECTED: Text = { zh: "采集记录：{source}", en: "How it was collected: {source}" };
