import { expect, it } from "vitest";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { buildSnapshot, type Sections } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { unreadable } from "../value";
import { AgentsNow } from "./agent-now";

type Company = ReturnType<typeof receivingCompany>;

function now(change: (sections: Company) => void = () => {}, id = "a1") {
  const sections: Sections & Company = receivingCompany();
  change(sections);
  const facts = new Facts(hydrate(buildSnapshot(sections)));
  const agent = facts.snapshot.agents?.find((one) => one.id === id);
  if (!agent) throw new Error("no such agent");
  const { state, channels, gates } = new AgentsNow(facts, facts.instant()).of(agent);
  return { state, gates, channels: channels.map(({ proof, state: one }) => `${proof.id} ${one}`) };
}
const first = <T>([row]: T[]): T => row as T;

it("is open where one channel is", () => {
  const two = now((company) => {
    company.channels.push({ ...first(company.channels), id: "c2", enabled: false });
    company.routing?.push({ ...first(company.routing), id: "route-c2", channelId: "c2" });
  });
  expect(two).toEqual({ state: "open", gates: [], channels: ["c1 open", "c2 closed"] });
});

it("names the gates of the nearest channel", () => {
  const away = now((company) => {
    first(company.presence).status = "offline";
    company.channels.push({ ...first(company.channels), id: "c2", enabled: false });
    company.routing?.push({ ...first(company.routing), id: "route-c2", channelId: "c2" });
  });
  expect(away).toEqual({ state: "closed", gates: ["presence"], channels: ["c1 closed", "c2 closed"] });
});

it("does not take an unread gate for a shut one", () => {
  const unread = now((company) => (first(company.agents).state = unreadable("no-permission")));
  expect(unread).toEqual({ state: "unknown", gates: ["account"], channels: ["c1 unknown"] });
});

it("tells people whom no routing names from people about whom the routing could not be read", () => {
  const outsider = { ...first(receivingCompany().agents), id: "a2", name: "薛立新" };
  expect(now(({ agents }) => agents.push(outsider), "a2").state).toBe("unreached");
  const unread = (company: Company) => {
    company.agents.push(outsider);
    company.routing = [{ ...first(company.routing ?? []), targets: unreadable("no-permission") }];
  };
  expect(now(unread, "a2")).toEqual({ state: "unknown", gates: ["routing"], channels: [] });
});

it("is sure about an account that is off, whatever could not be read", () => {
  const off = now((company) => {
    first(company.agents).state = "disabled";
    company.routing = [{ ...first(company.routing ?? []), targets: unreadable("no-permission") }];
  });
  expect(off).toEqual({ state: "closed", gates: ["account"], channels: [] });
});

const nights = {
  id: "nights",
  name: "夜班",
  purpose: "roster" as const,
  subjects: [{ kind: "agent" as const, id: "a1" }],
  enabled: true,
  timezone: "Asia/Shanghai",
  alwaysOpen: false,
  intervals: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, start: 22 * 60, end: 6 * 60 })),
  exceptions: [],
};

it("tells people off duty from people who cannot receive", () => {
  const asleep = (company: Company) => {
    company.hours = [nights];
    first(company.presence).status = "offline";
  };
  expect(now(asleep)).toMatchObject({ state: "off", gates: ["presence"] });
  const unread = now((company) => {
    asleep(company);
    first(company.agents).capacity = unreadable("no-permission");
  });
  expect(unread.state).toBe("off");
  const broken = now((company) => {
    asleep(company);
    first(company.agents).capacity = 0;
  });
  expect(broken).toMatchObject({ state: "closed", gates: ["presence", "capacity"] });
});
