import { describe, expect, it } from "vitest";
import type { FakeHandler } from "../testing/fake-platform";
import { audited, failing, proof, result } from "./testing/audit-company";
import { agent, inbox, rule, workingHours, type FakeAccount } from "./testing/fake-chatwoot";

const night = { id: 7, name: "Night", permissions: ["contact_manage"] };
const withRole = {
  customRoles: [night],
  agents: [
    agent(1, { role: "administrator", availability_status: "offline" }),
    agent(2, { custom_role_id: 7 }),
  ],
};

const refusing =
  (list: string) =>
  (inner: FakeHandler): FakeHandler =>
  (request) =>
    request.path.endsWith(list) ? { status: 401, body: { error: "no" } } : inner(request);

describe("a company without faults", () => {
  it("is proven to receive now, by name", async () => {
    const report = await audited();
    expect(proof(report)).toMatchObject({
      verdict: "PROVEN",
      witnesses: ["1", "2"],
      platformSaysReceiving: true,
    });
  });

  it("has no finding but for preparations that no platform tells", async () => {
    const { results } = await audited({
      notifications: { selected_email_flags: [], selected_push_flags: ["push_conversation_assignment"] },
    });
    const findings = results
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity !== "info");
    expect(findings.map(({ ruleId }) => ruleId).filter((id) => !id.startsWith("emergency/"))).toEqual([]);
  });
});

describe("what stops a message", () => {
  it("CW-1: an inbox without members", async () => {
    const report = await audited({ members: { 1: [] } });
    expect(failing(report, "group/no-members")).toEqual(["inbox-1"]);
    expect(proof(report)).toMatchObject({ verdict: "REFUTED", platformSaysReceiving: false });
    expect(proof(report).causes.map(({ ruleId }) => ruleId)).toContain("group/no-members");
  });

  it.each(["offline", "busy"])("CW-2: every member %s", async (availability_status) => {
    const report = await audited({
      agents: [agent(1, { availability_status }), agent(2, { availability_status })],
    });
    expect(proof(report)).toMatchObject({ verdict: "REFUTED", platformSaysReceiving: false });
    expect(proof(report).causes.map(({ ruleId }) => ruleId)).toContain("agent/not-available-on-shift");
  });

  it("CW-3: a permanent presence proves nobody, and is never a pass", async () => {
    const report = await audited({
      agents: [agent(1, { auto_offline: false }), agent(2, { availability_status: "offline" })],
    });
    expect(proof(report)).toMatchObject({ verdict: "UNKNOWN", platformSaysReceiving: true });
    expect(result(report, "agent/presence-sticky").unjudged.map(({ subject }) => subject.id)).toEqual(["1"]);
    expect(result(report, "channel/false-comfort").verdict).toBe("unknown");
  });

  it("CW-4: whoever is assigned cannot open it, while the platform believes in somebody", async () => {
    const report = await audited(withRole);
    expect(failing(report, "role/eligible-cannot-open")).toEqual(["2"]);
    expect(proof(report)).toMatchObject({ verdict: "REFUTED", eligible: ["2"], platformSaysReceiving: true });
    expect(failing(report, "channel/false-comfort")).toEqual(["1"]);
  });

  it("a member who sees only joined conversations leaves unassigned ones unseen", async () => {
    const participating = { ...night, permissions: ["conversation_participating_manage"] };
    const report = await audited({ ...withRole, customRoles: [participating], members: { 1: [2] } });
    expect(failing(report, "role/participating-only")).toEqual(["inbox-1"]);
    expect(failing(report, "role/eligible-cannot-open")).toEqual([]);
  });

  it("an unread list of rules proves nothing", async () => {
    const report = await audited({}, refusing("automation_rules"));
    expect(proof(report).verdict).toBe("UNKNOWN");
  });

  it("an unread list of custom roles proves nothing of those who hold one", async () => {
    const report = await audited(withRole, refusing("custom_roles"));
    expect(proof(report).verdict).toBe("UNKNOWN");
    const withoutHolders = await audited({}, refusing("custom_roles"));
    expect(proof(withoutHolders).verdict, "no role takes away what another grants").toBe("PROVEN");
  });

  describe("CW-5: nothing is assigned automatically", () => {
    const byHand = { inboxes: [inbox(1, { enable_auto_assignment: false })] };

    it("and what others are told cannot be read", async () => {
      const report = await audited({
        ...byHand,
        notifications: { selected_email_flags: [], selected_push_flags: [] },
      });
      expect(result(report, "routing/auto-assignment-off").verdict).toBe("unknown");
      expect(result(report, "push/new-conversation-flag-off").verdict).toBe("unknown");
      expect(failing(report, "push/agent-disabled")).toEqual(["1"]);
    });

    it("but the token's own user is told", async () => {
      const selected_email_flags = ["email_conversation_creation"];
      const report = await audited({
        ...byHand,
        notifications: { selected_email_flags, selected_push_flags: [] },
      });
      expect(result(report, "routing/auto-assignment-off").verdict).toBe("pass");
      expect(result(report, "push/new-conversation-flag-off").unjudged).toEqual([]);
      expect(result(report, "push/new-conversation-flag-off").passed).toBe(1);
    });

    it("to nobody but a sole member who has the alert off", async () => {
      const report = await audited({
        ...byHand,
        members: { 1: [1] },
        notifications: { selected_email_flags: [], selected_push_flags: [] },
      });
      expect(failing(report, "push/new-conversation-flag-off")).toEqual(["1"]);
    });
  });

  describe("CW-6: a bot of which nobody knows whether it hands over", () => {
    const dialogflow = (status: boolean) => ({
      id: "dialogflow",
      name: "Dialogflow",
      enabled: true,
      hooks: [{ id: 9, app_id: "dialogflow", status, hook_type: "inbox", inbox: { id: 1, name: "Inbox 1" } }],
    });
    it.each<[string, FakeAccount]>([
      ["agent bot", { inboxBots: { 1: { id: 5, name: "Helper", outgoing_url: "https://bot.example" } } }],
      ["Dialogflow", { apps: [dialogflow(true)] }],
    ])("%s", async (_name, account) => {
      const report = await audited(account);
      expect(proof(report).verdict).toBe("UNKNOWN");
      expect(result(report, "bot/no-handover").verdict).toBe("unknown");
      expect(result(report, "bot/pending-silent").verdict).toBe("unknown");
    });

    it("a bot before no inbox and a hook that is off keep nobody", async () => {
      const report = await audited({ agentBots: [{ id: 5, name: "Helper" }], apps: [dialogflow(false)] });
      expect(proof(report).verdict).toBe("PROVEN");
      expect(result(report, "bot/no-handover").verdict).toBe("not-applicable");
    });
  });

  it("CW-7: blocked contacts cannot be read, which is said", async () => {
    expect(result(await audited(), "block/active-customer").verdict).toBe("unknown");
  });

  it("CW-8: the provider refuses Chatwoot", async () => {
    const facebook = { channel_type: "Channel::FacebookPage", reauthorization_required: true };
    const report = await audited({ inboxes: [inbox(1, facebook)] });
    expect(failing(report, "channel/reauthorization-required")).toEqual(["1"]);
    expect(proof(report).verdict).toBe("REFUTED");
  });

  it.each([
    ["resolve_conversation", []],
    ["snooze_conversation", []],
    ["mute_conversation", []],
    ["change_status", ["resolved"]],
  ])("CW-9: a rule that hides new conversations (%s %j)", async (action, params) => {
    expect(failing(await audited({ rules: [rule(1, action, params)] }), "rule/hides-new")).toEqual(["1"]);
  });

  it("CW-9: a rule that is off, or does something else, hides nothing", async () => {
    const rules = [
      rule(1, "resolve_conversation", [], { active: false }),
      rule(2, "change_status", ["open"]),
      rule(3, "add_label", ["vip"]),
    ];
    expect(failing(await audited({ rules }), "rule/hides-new")).toEqual([]);
  });

  it("CW-9 and CW-15: a rule that assigns to nobody", async () => {
    const report = await audited({
      agents: [agent(1, { role: "administrator" }), agent(2, { confirmed: false })],
      teams: [
        { id: 1, name: "Empty", allow_auto_assign: true },
        { id: 2, name: "By hand", allow_auto_assign: false },
        { id: 3, name: "Tier 2", allow_auto_assign: true },
      ],
      teamMembers: { 1: [], 2: [1], 3: [1] },
      rules: [
        rule(1, "assign_team", [1]),
        rule(2, "assign_team", ["2"]),
        rule(3, "assign_team", [3]),
        rule(4, "assign_agent", [2]),
        rule(5, "assign_agent", [99]),
        rule(6, "assign_agent", ["nil"]),
      ],
    });
    expect(failing(report, "routing/assigns-to-absent")).toEqual(["1", "2", "4", "5"]);
  });

  describe("CW-10: limits", () => {
    it("a limit without the number of open conversations proves no room", async () => {
      const report = await audited({
        inboxes: [inbox(1, { auto_assignment_config: { max_assignment_limit: 10 } })],
      });
      expect(proof(report)).toMatchObject({ verdict: "UNKNOWN", witnesses: [] });
      expect(result(report, "group/all-at-capacity").verdict).toBe("unknown");
    });

    it("a policy of nothing at all keeps a person out", async () => {
      const report = await audited({
        capacityPolicies: [{ id: 4, inbox_capacity_limits: [{ inbox_id: 1, conversation_limit: 0 }] }],
        capacityUsers: { 4: [1, 2] },
      });
      expect(failing(report, "agent/excluded-from-assignment")).not.toEqual([]);
      expect(proof(report).verdict).toBe("REFUTED");
    });

    it("a distribution limit below the policy", async () => {
      const low = { id: 3, enabled: true, fair_distribution_limit: 1 };
      const account = { policies: [low], inboxPolicies: { 1: low } };
      expect(failing(await audited(account), "routing/distribution-limit-low")).toEqual(["1"]);
      const off = { policies: [low], inboxPolicies: { 1: { ...low, enabled: false } } };
      expect(failing(await audited(off), "routing/distribution-limit-low")).toEqual([]);
    });
  });

  it("CW-11: an invitation nobody confirmed", async () => {
    const report = await audited({
      agents: [agent(1, { role: "administrator" }), agent(2, { confirmed: false })],
    });
    expect(failing(report, "agent/not-activated")).toEqual(["2"]);
    expect(proof(report).witnesses).toEqual(["1"]);
  });

  it("CW-12: a mail inbox without any way in, and an API inbox whose address is no address", async () => {
    const mail = { channel_type: "Channel::Email", email: "help@example.test", imap_enabled: false };
    const report = await audited({
      inboxes: [
        inbox(1, { ...mail, forwarding_enabled: false }),
        inbox(2, { ...mail, forwarding_enabled: true }),
        inbox(3, { channel_type: "Channel::Api", webhook_url: "ftp://crm" }),
      ],
      members: { 1: [1], 2: [1], 3: [1] },
    });
    expect(failing(report, "channel/mail-not-fetched")).toEqual(["1"]);
    expect(failing(report, "webhook/url-bad")).toEqual(["inbox-3"]);
  });

  it("CW-13: customers stopped after a conversation is resolved, on websites alone", async () => {
    const shut = { allow_messages_after_resolved: false };
    const inboxes = [inbox(1, shut), inbox(2, { ...shut, channel_type: "Channel::Telegram" })];
    expect(failing(await audited({ inboxes }), "channel/closed-after-resolve")).toEqual(["1"]);
  });

  it("CW-14: hours without an open day or in another zone degrade and stop nothing", async () => {
    const enabled = {
      working_hours_enabled: true,
      out_of_office_message: "明早 9 点回复，急事请致电 400-000-0000",
    };
    const report = await audited({
      inboxes: [
        inbox(1, { ...enabled, working_hours: workingHours({ closed_all_day: true }) }),
        inbox(2, { ...enabled, timezone: "America/Los_Angeles" }),
      ],
    });
    expect(failing(report, "hours/no-open-interval")).toEqual(["1"]);
    expect(result(report, "hours/no-open-interval").findings[0]?.severity).toBe("degraded");
    expect(failing(report, "hours/wrong-timezone")).toEqual(["2"]);
    expect(report.instant.map(({ verdict }) => verdict)).toEqual(["PROVEN", "PROVEN"]);
  });

  it("hours in use without a text outside them", async () => {
    const inboxes = [inbox(1, { working_hours_enabled: true })];
    expect(failing(await audited({ inboxes }), "reply/off-hours-empty")).toHaveLength(1);
  });

  it("identity demanded, and nobody can tell whether the site signs", async () => {
    const report = await audited({ inboxes: [inbox(1, { hmac_mandatory: true })] });
    expect(result(report, "channel/identity-required").verdict).toBe("unknown");
  });

  it("a token without administrator rights proves nothing and says so", async () => {
    const report = await audited({ role: "agent" });
    expect(proof(report).verdict).toBe("UNKNOWN");
    expect(failing(report, "credential/not-admin")).toEqual(["token-1"]);
    expect(result(report, "connector/partial-view").verdict).toBe("fail");
  });
});
