import { withProbe } from "../../testing/build-probes";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { crossBorder } from "./cross-border";

testRule(crossBorder, {
  fails: [
    {
      name: "an office abroad",
      snapshot: withProbe({ fromRegion: "新加坡", toRegion: "中国大陆" }),
      subjects: ["p1"],
    },
  ],
  passes: [
    { name: "the same region", snapshot: withProbe({ fromRegion: "中国大陆", toRegion: "中国大陆" }) },
    { name: "typed differently", snapshot: withProbe({ fromRegion: "Singapore ", toRegion: "singapore" }) },
  ],
  unknown: [
    {
      name: "region of the place not recorded",
      snapshot: withProbe({ fromRegion: unreadable("not-collected"), toRegion: "中国大陆" }),
    },
    { name: "nothing was tested", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "a platform on the company's own servers",
      snapshot: withProbe({ fromRegion: "中国大陆", toRegion: absent }),
    },
  ],
});
