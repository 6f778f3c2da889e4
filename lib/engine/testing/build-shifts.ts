import type { Hours } from "../sections/hours";
import type { Presence } from "../sections/people";

export const there = (agentId: string, change: Partial<Presence> = {}): Presence => ({
  agentId,
  status: "online",
  load: 0,
  ...change,
});
export const everybody = (change: Partial<Presence>) => [there("a1", change), there("a2", change)];

export const hours = (change: Partial<Hours>): Hours => ({
  id: "h1",
  name: "工作日",
  purpose: "opening",
  subjects: [{ kind: "channel", id: "c1" }],
  enabled: true,
  intervals: [1, 2, 3, 4, 5].map((day) => ({ day, start: 540, end: 1080 })),
  ...change,
});

/** Both people planned for the same days and times. */
export const roster = (change: Partial<Hours> = {}) =>
  hours({
    id: "h2",
    name: "排班",
    purpose: "roster",
    subjects: [
      { kind: "agent", id: "a1" },
      { kind: "agent", id: "a2" },
    ],
    ...change,
  });

export const AROUND_THE_CLOCK = roster({
  intervals: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, start: 0, end: 1440 })),
});
/** Monday 20:00 in Shanghai; the snapshots are taken at 10:00 unless they say otherwise. */
export const EVENING = "2026-03-02T12:00:00Z";
