import type { Row, Sheets } from "./document";

/** Planned shifts: name, weekdays, start, end, first and last agent number. */
const SHIFTS: readonly (readonly [string, string, string, string, number, number])[] = [
  ["售前早班", "周一至周五", "08:00", "17:00", 10001, 10004],
  ["售前晚班", "周一至周五", "15:00", "24:00", 10005, 10008],
  ["售前周末早班", "周末", "08:00", "17:00", 10009, 10010],
  ["售前周末晚班", "周末", "15:00", "24:00", 10011, 10012],
  ["订单早班", "周一至周五", "08:30", "17:30", 10013, 10015],
  ["订单晚班", "周一至周五", "13:00", "22:00", 10016, 10018],
  ["订单周末早班", "周末", "09:00", "18:00", 10019, 10020],
  ["订单周末晚班", "周末", "13:00", "22:00", 10021, 10021],
  ["售后早班", "周一至周五", "08:30", "17:30", 10022, 10026],
  ["售后晚班", "周一至周五", "13:00", "22:00", 10027, 10029],
  ["售后周末早班", "周末", "09:00", "18:00", 10030, 10031],
  ["售后周末晚班", "周末", "13:00", "22:00", 10032, 10033],
  ["安装日班", "周一至周五", "09:00", "18:00", 10034, 10036],
  ["安装周六班", "周六", "09:00", "18:00", 10037, 10038],
  ["夜班甲组", "周一；周三；周五；周日", "22:00", "08:00", 10039, 10041],
  ["夜班乙组", "周二；周四；周六", "22:00", "08:00", 10042, 10044],
  ["专席早班", "周一至周五", "08:00", "17:00", 10045, 10046],
  ["专席晚班", "周一至周五", "13:00", "22:00", 10047, 10047],
  ["专席周末早班", "周末", "08:00", "16:00", 10048, 10048],
  ["专席周末晚班", "周末", "14:00", "22:00", 10049, 10049],
  ["海外前半夜", "周一至周五", "14:00", "22:00", 10050, 10051],
  ["海外后半夜", "周一至周五", "18:00", "02:00", 10052, 10053],
  ["社媒早班", "周一至周五", "10:00", "19:00", 10054, 10055],
  ["社媒晚班", "周一至周五", "13:00", "22:00", 10056, 10056],
  ["社媒周六班", "周六", "10:00", "22:00", 10057, 10058],
];

const RULES: readonly (readonly [string, string, string, string, string])[] = [
  ["售前可分配时间", "每天", "08:00", "24:00", "售前组"],
  ["售后可分配时间", "每天", "08:30", "22:00", "售后组"],
  ["安装可分配时间", "周一至周六", "09:00", "18:00", "安装预约组"],
  ["夜班可分配时间", "每天", "22:00", "08:00", "夜班组"],
];

export function shiftSheets(): Sheets {
  return {
    serviceHours: RULES.map(([name, days, start, end, groups]): Row => ({
      name,
      days,
      start,
      end,
      enabled: "是",
      groups,
    })),
    roster: SHIFTS.map(([name, days, start, end, first, last]): Row => ({
      name,
      days,
      start,
      end,
      enabled: "是",
      agents: numbers(first, last),
    })),
    holidays: [
      { date: "2027-01-01", name: "元旦", closed: "是" },
      { date: "2027-02-05", name: "除夕", closed: "是" },
      { date: "2027-02-06", name: "春节", closed: "是" },
    ],
  };
}

/** Agents whose shift covers Monday ten o'clock, the hour at which the three snapshots are taken. */
export function onDuty(): string[] {
  return SHIFTS.filter(
    ([, days, start, end]) => /^(周一|每天)/.test(days) && start <= "10:00" && end > "10:00",
  )
    .flatMap(([, , , , first, last]) => numbers(first, last))
    .sort();
}

function numbers(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, step) => String(first + step));
}
