import { describe, expect, it } from "vitest";
import { auditSnapshot } from "@/lib/engine/audit";
import { ledgerOf } from "@/lib/engine/snapshot";
import { unreadable } from "@/lib/engine/value";
import {
  account,
  event,
  fromCustomer,
  fromServicer,
  SENT,
  servicer,
  type FakeWecomCompany,
} from "./testing/fake-wecom";
import { takeWecom } from "./testing/take-wecom";

const ONE = { accounts: [account("wk-service")] };
const taken = async (company: FakeWecomCompany = {}) => (await takeWecom({ ...ONE, ...company })).snapshot;
const withServicers = (...rows: Record<string, unknown>[]) => ({ servicers: { "wk-service": rows } });
const withMessages = (...rows: Record<string, unknown>[]) => ({ messages: { "wk-service": rows } });

describe("servicers", () => {
  it.each([
    [{ status: 0 }, "online"],
    [{ status: 1, stop_type: 0 }, "stopped"],
    [{ status: 1, stop_type: 1 }, "suspended"],
    [{ status: undefined }, unreadable("no-permission")],
    [{ status: 2 }, unreadable("unrecognised", "2")],
  ])(
    "%j is %j: a missing number is no 0, and the list counts other than the events",
    async (more, status) => {
      const { presence } = await taken(withServicers(servicer("lin", more)));
      expect(presence).toEqual([{ agentId: "lin", groupId: "account-wk-service", status }]);
    },
  );

  it("are known to be activated once they wrote to somebody", async () => {
    const { agents } = await taken(withMessages(fromServicer("m1", "lin")));
    expect(agents?.map(({ id, state }) => [id, state])).toEqual([
      ["chen", unreadable("not-offered")],
      ["lin", "active"],
    ]);
  });

  it("set by department leave people, memberships and presence partial", async () => {
    const snapshot = await taken(withServicers(servicer("lin"), { department_id: 7 }));
    expect(snapshot.groups?.map(({ id }) => id)).toEqual(["account-wk-service", "department-7"]);
    for (const section of ["agents", "memberships", "presence"] as const) {
      expect(ledgerOf(snapshot, section)).toMatchObject({ status: "partial", reason: "no-permission" });
    }
    expect(snapshot.routing?.[0]?.targets).toEqual([
      { kind: "group", id: "account-wk-service" },
      { kind: "group", id: "department-7" },
    ]);
  });

  it("that make no sense could be anybody: nobody receives and nothing else serves is then not known", async () => {
    const snapshot = await taken(withServicers({ v2_userid: "lin", v2_status: 0 }));
    expect(snapshot.channelLoad?.[0]?.platformReceiving).toEqual(unreadable("unrecognised"));
    expect(snapshot.routing?.[0]?.targets).toEqual(unreadable("unrecognised"));
    expect(ledgerOf(snapshot, "routing")).toMatchObject({ status: "partial", reason: "unrecognised" });
    const other = await taken(withServicers({ v2_userid: "lin" }, servicer("chen")));
    expect(other.channelLoad?.[0]?.platformReceiving).toBe(true);
  });
});

describe("proof", () => {
  const verdictOf = async (company: FakeWecomCompany) => {
    const { instant } = auditSnapshot(await taken(company));
    return { verdict: instant[0]?.verdict, text: JSON.stringify(instant[0]) };
  };

  it("is refuted where nobody is listed", async () => {
    const { verdict, text } = await verdictOf(withServicers());
    expect(text).toContain("group/no-members");
    expect(verdict).toBe("REFUTED");
  });

  it("names whoever switched themselves off", async () => {
    const { verdict, text } = await verdictOf(withServicers(servicer("lin", { status: 1 })));
    expect(text).toContain("agent/not-available-on-shift");
    expect(verdict).not.toBe("PROVEN");
  });

  it("is never claimed while hours and limits are not declared", async () => {
    const { verdict } = await verdictOf({});
    expect(verdict).toBe("UNKNOWN");
  });

  it("finds sessions that the application left lying", async () => {
    const { results } = auditSnapshot(await taken({ states: { "wm-customer": 0 } }));
    const found = results.find(({ ruleId }) => ruleId === "routing/nobody-moves-session");
    expect(found?.findings).toHaveLength(1);
  });
});

describe("evidence", () => {
  it("counts sessions by state, ended ones not at all", async () => {
    const rows = ["a", "b", "c", "d", "e"].map((id) => fromCustomer(`m-${id}`, { external_userid: id }));
    const ended = event("m-end", "session_status_change", { external_userid: "e", change_type: 3 }, SENT + 5);
    const { channelLoad } = await taken({
      ...withMessages(...rows, ended),
      states: { a: 0, b: 2, c: 3, d: 1, e: 0 },
    });
    expect(channelLoad).toEqual([
      { channelId: "wk-service", unmoved: 1, pending: 1, active: 1, platformReceiving: true },
    ]);
  });

  it("tells late replies from other failures and from a customer's own refusal", async () => {
    const fails = [4, 4, 5, 2, 10].map((fail_type, index) =>
      event(`f-${index}`, "msg_send_fail", { fail_type }),
    );
    const { receptionLog } = await taken(withMessages(...fails));
    expect(receptionLog).toMatchObject([{ lateReplies: 2, errors: 2 }]);
  });

  it("reads switches of servicers as changes, in the numbers of events", async () => {
    const { changes } = await taken(
      withMessages(
        event("c1", "servicer_status_change", { servicer_userid: "lin", status: 1 }),
        event("c2", "servicer_status_change", { servicer_userid: "lin", status: 2 }, SENT + 9),
      ),
    );
    expect(changes?.map(({ kind, actor, target }) => [kind, actor, target])).toEqual([
      ["servicer_status_change serving", "lin", "wk-service"],
      ["servicer_status_change stopped", "lin", "wk-service"],
    ]);
  });

  it("knows when a customer last wrote, and of silence says nothing", async () => {
    const [spoken] = (await taken()).channels ?? [];
    expect(spoken).toMatchObject({ lastReceivedAt: new Date(SENT * 1000).toISOString(), everReceived: true });
    const [silent] = (await taken(withMessages())).channels ?? [];
    expect(silent?.lastReceivedAt).toBeUndefined();
    expect(silent?.everReceived).toBeUndefined();
  });
});

it("an account that another application manages leaves open who moves its sessions", async () => {
  const snapshot = await taken({ accounts: [account("wk-service", { manage_privilege: false })] });
  expect(ledgerOf(snapshot, "routing")).toMatchObject({ status: "partial", reason: "no-permission" });
  expect(snapshot.routing?.[0]?.movedByApplication).toEqual(unreadable("no-permission"));
});
