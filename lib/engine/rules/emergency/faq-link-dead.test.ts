import type { AutoReply } from "../../sections/replies";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { faqLinkDead } from "./faq-link-dead";

const replies = (change: Partial<AutoReply>) =>
  buildTeam({ autoReplies: [{ id: "r1", name: "应急公告", occasion: "emergency", ...change }] });

testRule(faqLinkDead, {
  fails: [
    { name: "none", snapshot: replies({ faqUrl: absent }), subjects: ["r1"] },
    { name: "empty", snapshot: replies({ faqUrl: "" }), subjects: ["r1"] },
    {
      name: "not found",
      snapshot: replies({ faqUrl: "https://www.example.com/faq", faqStatus: 404 }),
      subjects: ["r1"],
    },
    {
      name: "only inside the office",
      snapshot: replies({ faqUrl: "http://192.168.0.9/faq", faqStatus: 200 }),
      subjects: ["r1"],
    },
  ],
  passes: [{ name: "answers", snapshot: replies({ faqUrl: "https://www.example.com/faq", faqStatus: 200 }) }],
  unknown: [
    { name: "link unreadable", snapshot: replies({ faqUrl: unreadable("not-collected") }) },
    {
      name: "nobody opened the page",
      snapshot: replies({ faqUrl: "https://www.example.com/faq", faqStatus: unreadable("not-collected") }),
    },
    { name: "auto-replies not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "a welcome needs no link", snapshot: replies({ occasion: "welcome", faqUrl: absent }) }],
});
