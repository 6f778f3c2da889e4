import { both, CLOCK, INCIDENT_SEVERITY, KIND_OF_INCIDENT, STATUS, VERDICT, wordOf } from "../words";
import { columnsTable } from "./table";

export const incidents = columnsTable(
  {
    id: "incidents",
    title: { zh: "事故", en: "Incidents" },
    rows: (contents) => [...contents.incidents].sort((a, b) => a.number - b.number),
  },
  [
    ["编号", "Number", ({ number }) => `INC-${number}`],
    ["标题", "Title", ({ title }) => title],
    ["类型", "Kind", ({ kind }) => both(KIND_OF_INCIDENT[kind])],
    ["严重程度", "Severity", ({ severity }) => both(wordOf(INCIDENT_SEVERITY, severity))],
    ["状态", "Status", ({ status }) => both(wordOf(STATUS, status))],
    ["登记时间 (UTC)", "Declared at (UTC)", ({ declaredAt }) => declaredAt],
    ...Object.entries(CLOCK).map(
      ([clock, { zh, en }]) =>
        [
          `${zh} (UTC)`,
          `${en} (UTC)`,
          ({ clocks }: { clocks: Record<string, { at: string; basis: string } | null> }) => {
            const told = clocks[clock];
            return told ? `${told.at} (${told.basis})` : "";
          },
        ] as const,
    ),
    ["影响渠道", "Channels", ({ channels }) => [...channels].sort().join("\n")],
    ["时间线条数", "Journal entries", ({ journal }) => journal.length],
    ["已复盘", "Reviewed", ({ review }) => (review ? "是 / yes" : "否 / no")],
    ["后续事项数", "Follow-ups", ({ followUps }) => followUps.length],
  ],
);

export const lessons = columnsTable(
  {
    id: "lessons",
    title: { zh: "经验教训", en: "Lessons" },
    rows: (contents) => {
      const numbers = new Map(contents.incidents.map(({ id, number }) => [id, number]));
      return [...contents.lessons]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((lesson) => ({ ...lesson, number: numbers.get(lesson.incidentId) ?? null }));
    },
  },
  [
    ["教训标识", "Lesson id", ({ id }) => id],
    ["事故", "Incident", ({ number, incidentId }) => (number === null ? incidentId : `INC-${number}`)],
    ["学到了什么", "What was learned", ({ statement }) => statement],
    ["结果", "Outcome", ({ outcome }) => outcome],
    ["成为的检查", "Check it became", ({ ruleId }) => ruleId ?? ""],
    [
      "该检查当前结论",
      "What the check says now",
      ({ verdictNow }) => (verdictNow ? both(VERDICT[verdictNow]) : ""),
    ],
    ["采用时间 (UTC)", "Accepted at (UTC)", ({ acceptedAt }) => acceptedAt ?? ""],
  ],
);
