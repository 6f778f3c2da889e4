import { wrong, type CellType } from "./cell-type";
import { splitList } from "./list";

const NAMES = [
  ["周一", "星期一", "礼拜一", "一", "monday", "mon", "1"],
  ["周二", "星期二", "礼拜二", "二", "tuesday", "tue", "2"],
  ["周三", "星期三", "礼拜三", "三", "wednesday", "wed", "3"],
  ["周四", "星期四", "礼拜四", "四", "thursday", "thu", "4"],
  ["周五", "星期五", "礼拜五", "五", "friday", "fri", "5"],
  ["周六", "星期六", "礼拜六", "六", "saturday", "sat", "6"],
  ["周日", "周天", "星期日", "星期天", "礼拜天", "日", "天", "sunday", "sun", "7"],
] as const;

const SETS = new Map<string, readonly number[]>([
  ["每天", [1, 2, 3, 4, 5, 6, 7]],
  ["daily", [1, 2, 3, 4, 5, 6, 7]],
  ["everyday", [1, 2, 3, 4, 5, 6, 7]],
  ["工作日", [1, 2, 3, 4, 5]],
  ["weekdays", [1, 2, 3, 4, 5]],
  ["周末", [6, 7]],
  ["weekend", [6, 7]],
]);

function dayOf(word: string): number | undefined {
  const at = NAMES.findIndex((names) => (names as readonly string[]).includes(word));
  return at < 0 ? undefined : at + 1;
}

function daysOf(entry: string): number[] | undefined {
  const word = entry.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  const set = SETS.get(word);
  if (set) return [...set];
  const [first, last, more] = word.split(/[-~至到–—]/);
  if (first === undefined || more !== undefined) return undefined;
  const from = dayOf(first);
  if (last === undefined) return from === undefined ? undefined : [from];
  const to = dayOf(last) ?? dayOf(`周${last}`);
  if (from === undefined || to === undefined) return undefined;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => ((from - 1 + step) % 7) + 1);
}

/** ISO weekdays, sorted: `周一至周五`, `工作日`, `周六；周日`, `每天`, `Mon-Fri`, `1-5`. */
export const weekdays: CellType<number[]> = {
  several: true,
  expected: {
    zh: "星期，例如“周一至周五”“周六；周日”“每天”",
    en: "weekdays, such as “Mon-Fri”, “Sat; Sun” or “daily”",
  },
  parse(raw) {
    const parts = splitList(raw).map(daysOf);
    if (parts.length === 0 || parts.includes(undefined)) return wrong;
    return { value: [...new Set(parts.flatMap((days) => days ?? []))].sort((a, b) => a - b) };
  },
};
