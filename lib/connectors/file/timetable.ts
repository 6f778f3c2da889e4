import type { Interval } from "@/lib/engine/scalars";
import type { Hours } from "@/lib/engine/sections/hours";
import { isAbsent, known, read, type Value } from "@/lib/engine/value";
import { yesNo } from "./cells/choice";
import { timeOfDay } from "./cells/moment";
import { text } from "./cells/text";
import { weekdays } from "./cells/weekdays";
import { optional, required, type Draft, type SheetRow } from "./sheet";

/** Columns that service hours, shifts and opening hours share. Rows of one name form one timetable. */
export const timetableColumns = {
  name: required(text(), {
    zh: "名称",
    en: "Name",
    note: {
      zh: "同名的多行合并成一张时间表。",
      en: "Rows of the same name form one timetable.",
    },
    example: "早班",
  }),
  days: optional(weekdays, {
    zh: "星期",
    en: "Weekdays",
    note: {
      zh: "例如“周一至周五”“周六；周日”“每天”。没有任何时段时填“无此项”。",
      en: "Such as “Mon-Fri”, “Sat; Sun” or “daily”. “n/a” when it has no hours at all.",
    },
    example: "周一至周五",
  }),
  start: optional(timeOfDay, {
    zh: "开始",
    en: "Start",
    note: { zh: "24 小时制，例如 09:00。", en: "24-hour clock, such as 09:00." },
    example: "09:00",
  }),
  end: optional(timeOfDay, {
    zh: "结束",
    en: "End",
    note: {
      zh: "到次日的班次直接填次日的时间，例如 22:00 到 08:00。",
      en: "For a shift over midnight give the next day's time: 22:00 to 08:00.",
    },
    example: "18:00",
  }),
  enabled: optional(yesNo, {
    zh: "启用",
    en: "Enabled",
    note: { zh: "这张时间表是否生效。", en: "Whether the timetable is in force." },
    example: "是",
  }),
  timezone: optional(text(64), {
    zh: "时区",
    en: "Time zone",
    note: {
      zh: "留空表示与企业相同，例如 Asia/Shanghai。",
      en: "Empty means that of the organisation, such as Asia/Shanghai.",
    },
    example: "Asia/Shanghai",
  }),
};

type TimetableRow = SheetRow<typeof timetableColumns>;
type Subjects = Hours["subjects"];

/** One timetable per name; intervals and subjects of its rows are united. */
export function addTimetables<R extends TimetableRow>(
  rows: readonly R[],
  purpose: Hours["purpose"],
  subjectsOf: (row: R) => Subjects,
  draft: Draft,
): void {
  const byName = new Map<string, R[]>();
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
  for (const [name, group] of byName) {
    const first = group[0];
    if (!first) continue;
    for (const row of group) {
      const differs = known(row.enabled) !== known(first.enabled);
      if (differs) draft.reject(row.place, "enabled", name, MIXED, MAKE_EQUAL);
    }
    const subjects = sortedSubjects(group.flatMap(subjectsOf));
    if (subjects.length === 0) draft.warn(first.place, "name", name, FOR_NOBODY, NAME_SOMEBODY);
    draft.add(
      "hours",
      {
        id: `${purpose}:${name}`,
        name,
        purpose,
        subjects,
        enabled: first.enabled,
        timezone: known(first.timezone) ?? draft.organisation.timezone,
        alwaysOpen: false,
        intervals: intervalsOf(group, draft),
        exceptions: [],
      },
      first.place,
    );
  }
}

function intervalsOf(rows: readonly TimetableRow[], draft: Draft): Value<Interval[]> {
  const found = new Map<string, Interval>();
  let unread: Value<Interval[]> | null = null;
  for (const row of rows) {
    const days = read(row.days);
    if (days.state === "absent") continue;
    if (!("value" in days)) {
      unread = row.days as Value<Interval[]>;
      continue;
    }
    const start = known(row.start);
    const end = known(row.end);
    if (start === undefined || end === undefined || isAbsent(row.start) || isAbsent(row.end)) {
      draft.reject(row.place, "start", "", NEEDS_BOTH, FILL_BOTH);
    } else if (start === end || start === 1440) {
      draft.reject(row.place, "end", clock(end), EMPTY_INTERVAL, WHOLE_DAY);
    } else {
      for (const day of days.value) {
        const interval = { day, start, end: end === 0 ? 1440 : end };
        found.set(`${day} ${interval.start} ${interval.end}`, interval);
      }
    }
  }
  if (unread !== null || (found.size === 0 && rows.some(({ days }) => days === undefined))) {
    return unread ?? undefined;
  }
  return [...found.values()].sort((a, b) => a.day - b.day || a.start - b.start || a.end - b.end);
}

function sortedSubjects(subjects: Subjects): Subjects {
  const byKey = new Map(subjects.map((subject) => [`${subject.kind}:${subject.id}`, subject]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, subject]) => subject);
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const FOR_NOBODY = { zh: "这张时间表没有适用对象", en: "The timetable applies to nobody" };
const NAME_SOMEBODY = {
  zh: "已照此导入，它不起作用。请填写适用的客服、客服组或渠道。",
  en: "It was imported and has no effect. Name agents, groups or channels.",
};
const MIXED = { zh: "同名的几行“启用”不一致", en: "Rows of the same name disagree about “Enabled”" };
const MAKE_EQUAL = { zh: "请填写一致，或改用不同的名称。", en: "Make them equal or use another name." };
const NEEDS_BOTH = { zh: "开始和结束必须成对填写", en: "Start and end belong together" };
const FILL_BOTH = { zh: "请补全，例如 09:00 和 18:00。", en: "Give both, such as 09:00 and 18:00." };
const EMPTY_INTERVAL = { zh: "时段长度为零", en: "The interval has no length" };
const WHOLE_DAY = { zh: "全天请填 00:00 到 24:00。", en: "For a whole day give 00:00 to 24:00." };
