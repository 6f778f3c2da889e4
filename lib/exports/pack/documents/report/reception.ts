import type { WeekProof } from "@/lib/engine/proof/week";
import type { Text } from "@/lib/engine/text";
import type { Paper } from "@/lib/exports/pdf/paper";
import { BODY_WIDTH, COLOR, MARGIN, TYPE } from "@/lib/exports/pdf/styles";
import { type Report, NOTHING } from "./telling";

export type HourState = "receiving" | "dark" | "unknown" | "free";

const LABEL = 34;
const CELL = { width: (BODY_WIDTH - LABEL) / 24, height: 8.4 } as const;
const DAYS = 7;
const HEIGHT = CELL.height * DAYS;
const FILL: Record<HourState, string> = {
  receiving: "#9cc9b4",
  dark: "#f0b6b1",
  unknown: "#f3dfae",
  free: "#ffffff",
};

/** An hour as a reader asks about it: received, dark, unknown, or nothing was promised. */
export function hourState({ letters: { week, intended } }: WeekProof, hour: number): HourState {
  const [verdict, promise] = [week[hour], intended[hour]];
  if (promise === "0") return "free";
  if (verdict === "P") return "receiving";
  // Dark, but nobody could read whether it was promised: that is not known to be a fault.
  return verdict === "R" && promise === "1" ? "dark" : "unknown";
}

export function promisedOf(proof: WeekProof): Record<HourState, number> {
  const count: Record<HourState, number> = { receiving: 0, dark: 0, unknown: 0, free: 0 };
  for (let hour = 0; hour < 168; hour += 1) count[hourState(proof, hour)] += 1;
  return count;
}

/** The week of every channel. Each state has a pattern of its own, so that it survives a copier and colour-blind eyes. */
export function drawReception(report: Report): void {
  const { paper, contents, say } = report;
  paper.chapter(say({ zh: "一周接待情况", en: "Reception over the week" }));
  paper.paragraph(say(ABOUT));
  paper.space(8);
  legend(report);
  const channels = contents.sources.flatMap(({ source, report: { week } }) =>
    week.map((proof) => ({ source, proof })),
  );
  if (channels.length === 0) paper.paragraph(say(NOTHING), TYPE.note);
  for (const { source, proof } of channels) {
    const count = promisedOf(proof);
    const told = say(COUNTS, count);
    paper.ensure(HEIGHT + 44);
    const name = contents.sources.length > 1 ? `${proof.name} · ${source.name}` : proof.name;
    paper.paragraph(name, { ...TYPE.body, bold: true });
    paper.paragraph(told, TYPE.tiny);
    paper.space(3);
    paper.tagged("Figure", () => drawWeek(report, proof), `${name}: ${told}`);
    paper.space(14);
  }
}

function drawWeek({ paper, say }: Report, proof: WeekProof): void {
  const { pdf } = paper;
  const [left, top] = [MARGIN.left + LABEL, paper.y];
  const states = Array.from({ length: 168 }, (_, hour) => hourState(proof, hour));
  const at = (hour: number) => ({
    x: left + (hour % 24) * CELL.width,
    y: top + Math.floor(hour / 24) * CELL.height,
  });
  for (const state of ["receiving", "dark", "unknown"] as const) {
    const hours = [...states.keys()].filter((hour) => states[hour] === state);
    if (hours.length === 0) continue;
    for (const hour of hours) pdf.rect(at(hour).x, at(hour).y, CELL.width, CELL.height);
    pdf.fill(FILL[state]);
    pattern(paper, state, hours.map(at));
  }
  for (let line = 0; line <= DAYS; line += 1)
    pdf.moveTo(left, top + line * CELL.height).lineTo(left + CELL.width * 24, top + line * CELL.height);
  for (let line = 0; line <= 24; line += 1)
    pdf.moveTo(left + line * CELL.width, top).lineTo(left + line * CELL.width, top + HEIGHT);
  pdf.lineWidth(0.35).strokeColor(COLOR.line).stroke();
  WEEKDAYS.forEach((day, row) => {
    paper.line(say(day), MARGIN.left, top + row * CELL.height - 0.8, TYPE.tiny);
  });
  for (const hour of [0, 6, 12, 18, 24])
    paper.line(
      String(hour),
      left + hour * CELL.width - (hour === 24 ? 8 : hour === 0 ? 0 : 3),
      top + HEIGHT + 1,
      TYPE.tiny,
    );
  paper.y = top + HEIGHT + 10;
}

type Place = { x: number; y: number };

/** Dark is crossed out, unknown is dotted; received is plain, and what nobody promised is empty. */
function pattern({ pdf }: Paper, state: HourState, places: readonly Place[]): void {
  const { width, height } = CELL;
  if (state === "dark") {
    for (const { x, y } of places)
      pdf
        .moveTo(x + 2, y + height - 1.4)
        .lineTo(x + width - 2, y + 1.4)
        .moveTo(x + 2, y + 1.4)
        .lineTo(x + width - 2, y + height - 1.4);
    pdf.lineWidth(0.8).strokeColor(COLOR.bad).stroke();
  }
  if (state === "unknown") {
    for (const { x, y } of places)
      for (const step of [0.25, 0.5, 0.75]) pdf.rect(x + width * step - 0.7, y + height / 2 - 0.7, 1.4, 1.4);
    pdf.fill(COLOR.warn);
  }
}

function legend({ paper, say }: Report): void {
  const { pdf } = paper;
  const top = paper.y;
  let x: number = MARGIN.left;
  for (const state of ["receiving", "dark", "unknown", "free"] as const) {
    const place = { x, y: top + 2 };
    paper.artifact(() => {
      pdf.rect(place.x, place.y, CELL.width, CELL.height).fill(FILL[state]);
      pattern(paper, state, [place]);
      pdf.rect(place.x, place.y, CELL.width, CELL.height).lineWidth(0.5).strokeColor(COLOR.line).stroke();
    });
    const label = say(LEGEND[state]);
    paper.tagged("P", () => paper.line(label, x + CELL.width + 5, top, TYPE.note));
    x += CELL.width + 5 + paper.widthOf(label, TYPE.note) + 18;
  }
  paper.y = top + 24;
}

const ABOUT: Text = {
  zh: "按配置、排班和服务时间推算快照之后的一周，每格一小时（按组织所在时区）。「无人接待」指承诺服务却没有任何人能收到消息；没有承诺的时段不算故障；读不到的不当作可接待。",
  en: "The week after the snapshot by configuration, shifts and opening hours, an hour a square, on the organisation's clock. “Dark” means promised and received by nobody; hours nobody promised are no fault; what could not be read never counts as received.",
};
const COUNTS: Text = {
  zh: "可接待 {receiving} 小时 · 无人接待 {dark} 小时 · 无法判断 {unknown} 小时 · 未承诺 {free} 小时",
  en: "received {receiving} h · dark {dark} h · unknown {unknown} h · not promised {free} h",
};
const LEGEND = {
  receiving: { zh: "可接待", en: "received" },
  dark: { zh: "无人接待", en: "dark" },
  unknown: { zh: "无法判断", en: "unknown" },
  free: { zh: "未承诺", en: "not promised" },
} as const satisfies Record<HourState, Text>;
const WEEKDAYS: readonly Text[] = [
  { zh: "周一", en: "Mon" },
  { zh: "周二", en: "Tue" },
  { zh: "周三", en: "Wed" },
  { zh: "周四", en: "Thu" },
  { zh: "周五", en: "Fri" },
  { zh: "周六", en: "Sat" },
  { zh: "周日", en: "Sun" },
];
