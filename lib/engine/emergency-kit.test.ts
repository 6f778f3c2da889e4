import { describe, expect, it } from "vitest";
import { auditSnapshot } from "./audit";
import { EMPTY_KIT, type EmergencyKit, fillKitText, kitValues, withKit } from "./emergency-kit";
import { Snapshot } from "./snapshot";
import { buildSnapshot, TEST_TIME } from "./testing/build-snapshot";

const kit: EmergencyKit = {
  ...EMPTY_KIT,
  fallbacks: [
    {
      id: "hotline",
      name: "热线",
      kind: "phone",
      address: "400-820-1234",
      owner: "李娜",
      lastTestedAt: "2026-02-20T00:00:00Z",
      receiving: true,
      redirectPrepared: true,
    },
  ],
  replies: [
    {
      id: "fault",
      name: "故障公告",
      text: { zh: "{company}系统故障，请致电 {contact}，或看 {faq}", en: "" },
      faqUrl: "https://help.example.com/",
      contactVerifiedAt: "2026-02-20T00:00:00Z",
    },
  ],
  contacts: [
    {
      id: "lead",
      kind: "team",
      name: "李娜",
      address: "13800001111",
      verifiedAt: "2026-02-20T00:00:00Z",
      accountNumber: "",
    },
    {
      id: "vendor",
      kind: "vendor",
      name: "厂商支持",
      address: "400-000-0000",
      verifiedAt: "2026-02-20T00:00:00Z",
      accountNumber: "5712",
    },
  ],
};
const declaration = { at: TEST_TIME, by: "王芳", faqStatus: new Map([["https://help.example.com/", 200]]) };
const verdicts = (snapshot: Snapshot) =>
  Object.fromEntries(
    auditSnapshot(Snapshot.parse(snapshot))
      .results.filter(({ ruleId }) => ruleId.startsWith("emergency/"))
      .map(({ ruleId, verdict }) => [ruleId.slice(10), verdict]),
  );

describe("a kit in a snapshot", () => {
  const bare = buildSnapshot({});

  it("is judged by the rules that are there: ready, all pass", () => {
    expect(verdicts(bare)["no-fallback-channel"]).toBe("unknown");
    expect(verdicts(withKit(bare, kit, declaration))).toMatchObject({
      "no-fallback-channel": "pass",
      "fallback-untested": "pass",
      "no-redirect": "pass",
      "auto-reply-missing": "pass",
      "no-team-list": "pass",
      "no-vendor-contact": "pass",
    });
  });

  it("empty, says what is missing", () => {
    expect(verdicts(withKit(bare, EMPTY_KIT, declaration))).toMatchObject({
      "no-fallback-channel": "fail",
      "no-team-list": "fail",
      "no-vendor-contact": "fail",
      "auto-reply-missing": "unknown",
    });
  });

  it.each([
    [
      "never tested",
      { fallbacks: [{ ...kit.fallbacks[0]!, lastTestedAt: null }] },
      "fallback-untested",
      "fail",
    ],
    ["nobody receives", { fallbacks: [{ ...kit.fallbacks[0]!, receiving: false }] }, "no-redirect", "fail"],
    [
      "not said whether anybody receives",
      { fallbacks: [{ ...kit.fallbacks[0]!, receiving: null }] },
      "no-redirect",
      "unknown",
    ],
    [
      "a reply without a contact",
      { replies: [{ ...kit.replies[0]!, text: { zh: "请稍后再试", en: "" }, faqUrl: "" }] },
      "auto-reply-no-contact",
      "fail",
    ],
    ["no FAQ", { replies: [{ ...kit.replies[0]!, faqUrl: "" }] }, "faq-link-dead", "fail"],
    [
      "no account number",
      { contacts: [kit.contacts[0]!, { ...kit.contacts[1]!, accountNumber: "" }] },
      "no-vendor-contact",
      "fail",
    ],
  ])("%s", (_what, change, rule, verdict) => {
    expect(verdicts(withKit(bare, { ...kit, ...change }, declaration))[rule]).toBe(verdict);
  });

  it("a FAQ page that answers 404 is dead; one that gave no answer is not known", () => {
    const answering = (status: number | null) => ({
      ...declaration,
      faqStatus: new Map([["https://help.example.com/", status]]),
    });
    expect(verdicts(withKit(bare, kit, answering(404)))["faq-link-dead"]).toBe("fail");
    expect(verdicts(withKit(bare, kit, answering(null)))["faq-link-dead"]).toBe("unknown");
  });

  it("leaves what the platform told, and says of its own rows who declared them", () => {
    const welcome = { id: "w", name: "欢迎语", occasion: "welcome" as const, text: "您好" };
    const snapshot = withKit(buildSnapshot({ autoReplies: [welcome] }), kit, declaration);
    expect(snapshot.autoReplies).toHaveLength(2);
    expect(snapshot.autoReplies).toContainEqual(welcome);
    expect(snapshot.ledger.autoReplies).toMatchObject({ status: "complete", basis: "observed" });
    expect(snapshot.fallbacks?.[0]?.address).toEqual({
      $: "declared",
      value: "400-820-1234",
      by: "王芳",
      at: TEST_TIME,
    });
    expect(snapshot.ledger.fallbacks).toMatchObject({ basis: "declared", by: "王芳" });
  });

  it("is the same bytes at every pull", () => {
    const later = withKit({ ...bare, takenAt: "2026-03-03T02:00:00Z" }, kit, declaration);
    expect({ ...later, takenAt: bare.takenAt }).toEqual(withKit(bare, kit, declaration));
  });
});

describe("variables", () => {
  it("are filled, and named where they have no value", () => {
    const values = kitValues(kit, "晨光家居", "");
    expect(fillKitText("{company}：{contact}", values)).toEqual({
      text: "晨光家居：热线 400-820-1234",
      missing: [],
    });
    expect(fillKitText("{faq} {made-up} {since}", values)).toEqual({
      text: "{faq} {made-up} {since}",
      missing: ["faq", "made-up", "since"],
    });
  });
});
