import { decodeCell } from "@/lib/engine/permission-cell";
import type { PermissionColumn } from "@/lib/engine/permission-columns";
import type { PermissionMatrix } from "@/lib/engine/permission-matrix";
import type { Text } from "@/lib/engine/text";
import type { Paper } from "@/lib/exports/pdf/paper";
import { BODY_WIDTH, COLOR, MARGIN, TYPE } from "@/lib/exports/pdf/styles";
import { drawTable } from "@/lib/exports/pdf/table";
import { permissionsOf } from "../permissions";
import { CELL } from "../words";
import { clipped, NOTHING, type Report } from "./telling";

const NAME = 104;
const ROW = 15;
const TALLEST = 96;
const ACROSS = 28;
const MOST_ROLES = 60;
const MOST_CONFLICTS = 60;

/** Roles × permissions, and which roles do not go together; everybody's own rights are in the workbook. */
export function drawPermissions(report: Report): void {
  const { paper, contents, say } = report;
  paper.chapter(say({ zh: "角色与权限", en: "Roles and permissions" }));
  paper.paragraph(say(ABOUT));
  paper.space(6);
  for (const source of contents.sources) {
    const { roles, conflicts, holders } = permissionsOf(source);
    const shown = { ...roles, rows: roles.rows.slice(0, MOST_ROLES) };
    if (contents.sources.length > 1) paper.heading(source.source.name);
    if (roles.rows.length === 0) paper.paragraph(say(NO_ROLES), TYPE.note);
    if (roles.rows.length > 0) {
      legend(report);
      for (const from of startsOf(roles.columns.length)) drawMatrix(report, shown, from, holders);
    }
    if (roles.rows.length > MOST_ROLES)
      paper.paragraph(say(MORE, { count: roles.rows.length - MOST_ROLES, file: "csv/roles.csv" }), TYPE.note);
    paper.heading(say({ zh: "角色冲突", en: "Roles that do not go together" }));
    if (conflicts.length === 0) paper.paragraph(say(NO_CONFLICT), TYPE.note);
    else {
      const names = new Map(roles.columns.map(({ id, name }) => [id, name]));
      drawTable(
        paper,
        [
          { title: say({ zh: "角色", en: "Roles" }), share: 0.3 },
          { title: say({ zh: "同时持有", en: "Held by" }), share: 0.1, align: "right" },
          { title: say({ zh: "如何冲突", en: "How" }), share: 0.24 },
          { title: say({ zh: "权限", en: "Permissions" }), share: 0.36 },
        ],
        conflicts
          .slice(0, MOST_CONFLICTS)
          .map(({ roles: pair, kind, disputes, agentIds }) => [
            { text: pair.map(({ name }) => name).join(" × "), bold: true },
            String(agentIds.length),
            say(KIND[kind]),
            clipped(disputes.map(({ permission }) => names.get(permission) ?? permission).join(" · "), 180),
          ]),
      );
      if (conflicts.length > MOST_CONFLICTS)
        paper.paragraph(
          say(MORE, { count: conflicts.length - MOST_CONFLICTS, file: "csv/roles.csv" }),
          TYPE.note,
        );
    }
  }
  if (contents.sources.length === 0) paper.paragraph(say(NOTHING), TYPE.note);
}

/** Tables of about the same width, so that none is left with two columns. */
function startsOf(columns: number): { from: number; to: number }[] {
  const tables = Math.ceil(columns / ACROSS);
  return Array.from({ length: tables }, (_, at) => ({
    from: Math.round((columns * at) / tables),
    to: Math.round((columns * (at + 1)) / tables),
  }));
}

function drawMatrix(
  { paper, say }: Report,
  { columns, rows }: PermissionMatrix,
  { from, to }: { from: number; to: number },
  holders: ReadonlyMap<string, number>,
): void {
  const across = columns.slice(from, to);
  const width = (BODY_WIDTH - NAME) / across.length;
  const longest = Math.max(0, ...across.map(({ name }) => paper.widthOf(name, TYPE.tiny)));
  const height = Math.min(TALLEST, longest + 10);
  const drawHead = () => {
    across.forEach((column, at) =>
      headOf(paper, column, MARGIN.left + NAME + at * width + width / 2, height),
    );
    paper.y += height;
    line(paper, COLOR.ink, 0.7);
  };
  paper.ensure(height + ROW * 3);
  const alt = say({
    zh: "角色与权限的矩阵；文字见 csv/roles.csv",
    en: "A matrix of roles and permissions; in words in csv/roles.csv",
  });
  paper.tagged(
    "Figure",
    () => {
      drawHead();
      for (const { id, name, cells } of rows) {
        if (paper.ensure(ROW)) drawHead();
        const [label = ""] = paper.lines(`${name} (${holders.get(id) ?? 0})`, TYPE.cell, NAME - 6);
        paper.line(label, MARGIN.left, paper.y + 1.5, TYPE.cell);
        across.forEach((_, at) => {
          mark(paper, cells[from + at], MARGIN.left + NAME + at * width + width / 2, paper.y + ROW / 2);
        });
        paper.y += ROW;
        line(paper, COLOR.hair, 0.5);
      }
    },
    alt,
  );
  paper.space(12);
}

/** Set upright along its column, because names of permissions are long and columns are many. */
function headOf(paper: Paper, { name }: PermissionColumn, x: number, height: number): void {
  const [text = "", more] = paper.lines(name, TYPE.tiny, height - 8);
  const bottom = paper.y + height - 4;
  paper.pdf.save().rotate(-90, { origin: [x, bottom] });
  paper.line(
    more === undefined ? text : `${text.slice(0, -1)}…`,
    x,
    bottom - TYPE.tiny.leading / 2,
    TYPE.tiny,
  );
  paper.pdf.restore();
}

/** Allowed is a full dot, denied a cross, unknown a question mark, not granted a small ring; a conflict is framed. */
function mark(paper: Paper, letter: string | undefined, x: number, y: number): void {
  const { pdf } = paper;
  const { state, conflict } = decodeCell(letter);
  if (state === "allowed") pdf.circle(x, y, 2.6).fill(COLOR.good);
  if (state === "not-granted") pdf.circle(x, y, 1.1).lineWidth(0.6).strokeColor(COLOR.faint).stroke();
  if (state === "denied")
    pdf
      .moveTo(x - 2.4, y - 2.4)
      .lineTo(x + 2.4, y + 2.4)
      .moveTo(x - 2.4, y + 2.4)
      .lineTo(x + 2.4, y - 2.4)
      .lineWidth(1.1)
      .strokeColor(COLOR.bad)
      .stroke();
  if (state === "unknown") paper.line("?", x - 2, y - 6, { ...TYPE.cell, bold: true, color: COLOR.warn });
  if (conflict)
    pdf
      .rect(x - 5, y - 5, 10, 10)
      .lineWidth(0.9)
      .strokeColor(COLOR.bad)
      .stroke();
}

function legend({ paper, say }: Report): void {
  const top = paper.y;
  let x: number = MARGIN.left;
  const entries = [
    ["A", say(CELL.allowed)],
    ["D", say(CELL.denied)],
    ["N", say(CELL["not-granted"])],
    ["U", say(CELL.unknown)],
    ["d", say({ zh: "角色之间冲突", en: "roles disagree" })],
  ] as const;
  for (const [letter, label] of entries) {
    paper.artifact(() => mark(paper, letter, x + 5, top + 7));
    paper.tagged("P", () => paper.line(label, x + 14, top, TYPE.note));
    x += 14 + paper.widthOf(label, TYPE.note) + 18;
  }
  paper.y = top + 18;
}

function line({ pdf, y }: Paper, color: string, weight: number): void {
  pdf
    .moveTo(MARGIN.left, y)
    .lineTo(MARGIN.left + BODY_WIDTH, y)
    .lineWidth(weight)
    .strokeColor(color)
    .stroke();
}

const ABOUT: Text = {
  zh: "每个角色单独说了什么，不论由谁持有；接待所需的权限排在最前。每名客服的实际权限见工作簿「客服 × 权限」。",
  en: "What every role says by itself, whoever holds it; what reception needs comes first. What each agent may really do is in the workbook, “Agents × permissions”.",
};
const NO_ROLES: Text = {
  zh: "这个来源没有角色，或未能读取。",
  en: "This source has no roles, or they could not be read.",
};
const NO_CONFLICT: Text = {
  zh: "没有同一人持有的两个角色互相抵触；未能读取授权的角色无从比较。",
  en: "No two roles held by one person contradict each other; roles whose grants could not be read cannot be compared.",
};
const MORE: Text = { zh: "另有 {count} 项未列出，见 {file}。", en: "{count} more are in {file}." };
const KIND = {
  removes: { zh: "一个授予，另一个收回", en: "one takes away what the other grants" },
  disputed: { zh: "合在一起的结果无从得知", en: "nobody can tell what they give together" },
} as const satisfies Record<string, Text>;
