import { describe, expect, it } from "vitest";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { buildTeam } from "../testing/build-team";
import { TEST_TIME } from "../testing/build-snapshot";
import { unreadable, type Unreadable } from "../value";
import { proveWeek } from "./week";

type Given = Parameters<typeof buildTeam>[0];
const hidden = unreadable("request-failed");

/** What stands in the way of a message, with the field that says so. */
const OBSTACLES: readonly [string, (bad: boolean | Unreadable) => Given][] = [
  [
    "a form in place of a conversation",
    (onlyMode) => ({ forms: [{ id: "f", name: "留言", kind: "message", onlyMode }] }),
  ],
  [
    "a webhook that the platform suspended",
    (suspended) => ({ webhooks: [{ id: "w", name: "回调", channelIds: ["c1"], suspended }] }),
  ],
  [
    "an integration whose link is down",
    (bad) => ({
      integrations: [
        {
          id: "i",
          name: "抖店",
          channelIds: ["c1"],
          link: typeof bad === "object" ? bad : bad ? "down" : "up",
        },
      ],
    }),
  ],
];

const verdictOf = (given: Given) =>
  proveWeek(new Facts(hydrate(buildTeam(given))), Date.parse(TEST_TIME))[0]?.hours[10]?.verdict;

describe.each(OBSTACLES)("%s", (_, given) => {
  it("stops the channel when it is there", () => expect(verdictOf(given(true))).toBe("REFUTED"));
  it("does not when it is known not to be", () => expect(verdictOf(given(false))).toBe("PROVEN"));
  it("leaves the proof open when that could not be read", () =>
    expect(verdictOf(given(hidden))).toBe("UNKNOWN"));
});
