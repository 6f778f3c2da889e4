import type { AutoReply, Form } from "@/lib/engine/sections/replies";
import { absent, unreadable } from "@/lib/engine/value";
import { badRows, readEntry, type Section } from "../../section";
import { ownInboxesOnly } from "../ledger";
import type { ChatwootRaw } from "../raw";
import type { InboxRow } from "../rows";
import { inboxName, kindOf } from "./channels";

const REPLY_FIELDS = { faqUrl: absent, faqStatus: absent, contactVerifiedAt: absent };
/** Which fields the form asks for is in a part of the answer that nobody documents. */
const FORM_FIELDS = { onlyMode: absent, menu: absent, requiredFieldHidden: unreadable("not-offered") };

export function replySections(raw: ChatwootRaw): Section<"autoReplies" | "forms"> {
  const { rows, bad } = raw.inboxes;
  const autoReplies = rows.flatMap(toReplies);
  const forms = rows.filter((row) => kindOf(row) === "website").map(toForm);
  const reading = {
    at: raw.takenAt,
    requests: ["GET inboxes"],
    shortfalls: [ownInboxesOnly(raw), badRows(bad)],
  };
  return {
    autoReplies,
    forms,
    ledger: {
      autoReplies: readEntry({ ...reading, received: autoReplies.length, fields: REPLY_FIELDS }),
      forms: readEntry({ ...reading, received: forms.length, fields: FORM_FIELDS }),
    },
  };
}

/** The text outside hours is sent while hours are in use; it has no switch of its own. */
function toReplies(row: InboxRow): AutoReply[] {
  const name = inboxName(row);
  return [
    {
      id: `greeting-${row.id}`,
      name,
      occasion: "welcome",
      enabled: row.greeting_enabled,
      text: row.greeting_message,
      channelIds: [row.id],
    },
    {
      id: `out-of-office-${row.id}`,
      name,
      occasion: "off-hours",
      enabled: row.working_hours_enabled,
      text: row.out_of_office_message,
      channelIds: [row.id],
    },
  ];
}

function toForm(row: InboxRow): Form {
  return {
    id: row.id,
    name: inboxName(row),
    kind: "pre-chat",
    enabled: row.pre_chat_form_enabled,
    channelIds: [row.id],
  };
}
