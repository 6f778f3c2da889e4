import { describe, expect, it } from "vitest";
import { forecast } from "./forecast";
import { buildSnapshot, TEST_TIME } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";
import { absent } from "./value";

type Company = ReturnType<typeof receivingCompany>;

const at = Date.parse(TEST_TIME);
const look = (change: (company: Company) => void) => {
  const company = receivingCompany();
  change(company);
  return forecast(buildSnapshot(company), at);
};
const key = (expiresAt: string) => ({
  id: "key",
  name: "接口凭证",
  state: "working" as const,
  expiresAt,
  channelIds: ["c1"],
});

describe("forecast", () => {
  it("sees nothing coming where nothing ends", () => {
    expect(look(() => {})).toEqual({
      from: "2026-03-02T02:00:00.000Z",
      to: "2026-05-31T02:00:00.000Z",
      events: [],
      dark: [],
    });
  });

  it("names the first dark hour, its cause and the key that ends there", () => {
    const { dark, events } = look((company) => (company.credentials = [key("2026-04-01T03:20:00Z")]));
    expect(events.map(({ kind, at: when }) => [kind, when])).toEqual([
      ["credential-ends", "2026-04-01T03:20:00.000Z"],
    ]);
    expect(dark).toHaveLength(1);
    expect(dark[0]).toMatchObject({
      channelId: "c1",
      start: "2026-04-01T04:00:00.000Z",
      causes: [{ ruleId: "credential/dead", subject: { id: "key" } }],
      events: [{ subject: { id: "key" } }],
    });
  });

  it("says nothing of what is dark today already, nor of what ends after the forecast", () => {
    expect(look((company) => (company.credentials = [key("2026-02-01T00:00:00Z")])).dark).toEqual([]);
    expect(look((company) => (company.credentials = [key("2026-07-01T00:00:00Z")])).dark).toEqual([]);
  });

  it("lets a temporary account work to the end of its last day", () => {
    const { dark } = look(({ agents }) => (agents[0]!.validUntil = "2026-03-18"));
    expect(dark[0]).toMatchObject({
      start: "2026-03-18T16:00:00.000Z",
      events: [{ kind: "account-ends", subject: { id: "a1" } }],
    });
  });

  it("takes a holiday for a promise that is not made, and a shift that falls out for a dark one", () => {
    const everyDay = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, start: 540, end: 1080 }));
    const row = {
      enabled: true,
      timezone: "Asia/Shanghai",
      alwaysOpen: absent,
      intervals: everyDay,
      exceptions: [],
    };
    const withHours = (company: Company, exceptions: object[]) => {
      company.holidays = [{ id: "h", name: "清明", date: "2026-04-05", closed: true }];
      company.hours = [
        { ...row, id: "open", name: "营业", purpose: "opening", subjects: [{ kind: "channel", id: "c1" }] },
        {
          ...row,
          id: "shift",
          name: "白班",
          purpose: "roster",
          subjects: [{ kind: "agent", id: "a1" }],
          exceptions: exceptions as never,
        },
      ];
    };
    expect(look((company) => withHours(company, [])).dark).toEqual([]);
    const away = look((company) =>
      withHours(company, [{ from: "2026-04-08", to: "2026-04-09", closed: true }]),
    );
    expect(away.dark).toMatchObject([
      {
        start: "2026-04-08T01:00:00.000Z",
        hours: 18,
        days: [
          { date: "2026-04-08", hours: 9 },
          { date: "2026-04-09", hours: 9 },
        ],
        events: [{ kind: "closed-day" }],
      },
    ]);
  });
});
