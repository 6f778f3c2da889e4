import type { Text } from "@/lib/engine/text";
import { COLOR, TYPE } from "@/lib/exports/pdf/styles";
import { drawTable } from "@/lib/exports/pdf/table";
import { findingsOf } from "../gathered";
import { ATTESTATION, WAIVER } from "../words";
import { minute, NOTHING, type Report } from "./telling";

/** What people took upon themselves: risks they accepted, and what they answer for having seen. */
export function drawAccepted(report: Report): void {
  const { paper, contents, say, moment } = report;
  paper.chapter(say({ zh: "豁免与人工证明", en: "Waivers and attestations" }));
  paper.paragraph(say(ABOUT));
  const messages = new Map(findingsOf(contents).map(({ finding }) => [finding.id, finding.message]));
  const waivers = contents.sources.flatMap((source) => source.waivers);
  paper.heading(say({ zh: "豁免", en: "Waivers" }));
  if (waivers.length === 0) paper.paragraph(say(NOTHING), TYPE.note);
  else
    drawTable(
      paper,
      [
        { title: say({ zh: "问题", en: "Finding" }), share: 0.3 },
        { title: say({ zh: "理由", en: "Reason" }), share: 0.27 },
        { title: say({ zh: "负责与接受", en: "Owner, accepted by" }), share: 0.17 },
        { title: say({ zh: "截止", en: "Until" }), share: 0.13 },
        { title: say({ zh: "状态", en: "State" }), share: 0.13 },
      ],
      waivers.map((waiver) => {
        const message = messages.get(waiver.findingId);
        return [
          message ? say(message) : waiver.findingId,
          waiver.reason,
          `${waiver.owner}\n${waiver.acceptedBy} · ${minute(moment(waiver.acceptedAt))}`,
          momentOr(report, waiver.until),
          {
            text: say(WAIVER[waiver.state]),
            color: waiver.state === "holding" ? COLOR.good : COLOR.warn,
            bold: true,
          },
        ];
      }),
    );
  const attestations = contents.sources.flatMap((source) => source.attestations);
  paper.heading(say({ zh: "人工证明", en: "Attestations" }));
  if (attestations.length === 0) paper.paragraph(say(NOTHING), TYPE.note);
  else
    drawTable(
      paper,
      [
        { title: say({ zh: "检查", en: "Check" }), share: 0.3 },
        { title: say({ zh: "陈述", en: "Statement" }), share: 0.3 },
        { title: say({ zh: "证明人", en: "Attested by" }), share: 0.16 },
        { title: say({ zh: "截止", en: "Until" }), share: 0.13 },
        { title: say({ zh: "状态", en: "State" }), share: 0.11 },
      ],
      attestations.map((one) => [
        one.subject ? `${one.ruleId}\n${one.subject.kind} ${one.subject.id}` : one.ruleId,
        one.statement,
        `${one.attestedBy}\n${minute(moment(one.attestedAt))}`,
        momentOr(report, one.until),
        {
          text: say(ATTESTATION[one.state]),
          color: one.state === "holding" ? COLOR.good : COLOR.warn,
          bold: true,
        },
      ]),
    );
}

/** An end that is no date is shown as it was written. */
function momentOr({ moment }: Report, text: string): string {
  return Number.isNaN(Date.parse(text)) ? text : minute(moment(text));
}

const ABOUT: Text = {
  zh: "豁免不改变结论：问题仍是问题，只是有人在期限内接受了风险；所接受的内容一旦改变，豁免随即失效。人工证明只能补足平台读不到的内容，不能推翻「不通过」。",
  en: "A waiver changes no verdict: the finding stays one, and somebody accepts the risk for a time; it lapses when what was accepted changes. An attestation stands in for what the platform does not show, and never turns a failure.",
};
