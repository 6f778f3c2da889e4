import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarEntry, calendarText } from "./calendar";

const STAMP = "2026-03-02T02:00:00.000Z";
const entry: CalendarEntry = {
  uid: "key",
  stamp: STAMP,
  start: { at: "2026-04-01T03:20:00.000Z" },
  end: { at: "2026-04-01T03:50:00.000Z" },
  summary: "凭证「接口；主」到期, 请更换",
  description:
    "影响官网\n第二行; 反斜杠 \\ 逗号, 与一段很长很长很长很长很长很长很长很长很长很长很长很长很长的文字",
  url: "https://inlet.example.com/channels/c1",
  remind: [7, 1],
};
const holiday: CalendarEntry = {
  ...entry,
  uid: "holiday",
  start: { day: "2026-04-05" },
  end: { day: "2026-04-06" },
  url: null,
  remind: [1],
};

const write = (entries: CalendarEntry[]) =>
  calendarText({ name: "接待预测", description: "…", timezone: "Asia/Shanghai", entries });
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
};
const triggers = (event: ICAL.Event) =>
  event.component
    .getAllSubcomponents("valarm")
    .map((alarm) => (alarm.getFirstPropertyValue("trigger") as ICAL.Duration).toSeconds() / 3600);

describe("a calendar, read by another library", () => {
  it("keeps an instant, its words and its reminders", () => {
    const { calendar, events } = read(write([entry]));
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("x-wr-timezone")).toBe("Asia/Shanghai");
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event!.uid).toBe("key");
    expect(event!.startDate.toJSDate().toISOString()).toBe("2026-04-01T03:20:00.000Z");
    expect(event!.startDate.isDate).toBe(false);
    expect(event!.summary).toBe(entry.summary);
    expect(event!.description).toBe(entry.description);
    expect(event!.component.getFirstPropertyValue("url")).toBe(entry.url);
    expect(event!.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    expect(triggers(event!)).toEqual([-168, -24]);
  });

  it("writes a whole day as a day, whatever zone the server is in, and reminds in the morning before", () => {
    const [event] = read(write([holiday])).events;
    expect(event!.startDate.isDate).toBe(true);
    expect(event!.startDate.toString()).toBe("2026-04-05");
    expect(event!.endDate.toString()).toBe("2026-04-06");
    expect(triggers(event!)).toEqual([-15]);
  });

  it("is stamped with when it was read, so that the same snapshot gives the same bytes", () => {
    const [event] = read(write([entry])).events;
    const stamp = event!.component.getFirstPropertyValue("dtstamp") as ICAL.Time;
    expect(stamp.toJSDate().toISOString()).toBe(STAMP);
    expect(write([entry, holiday])).toBe(write([entry, holiday]));
  });

  it("folds its lines and ends them as the standard asks", () => {
    const text = write([entry]);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
