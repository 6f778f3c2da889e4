import { z } from "zod";
import { maybe, text } from "../fields";

/** What is kept of each row. Of messages neither content nor media survive the reading. */
const id = z.string().min(1).max(256);

export const AccountRow = z.object({ open_kfid: id, name: text, manage_privilege: maybe(z.boolean()) });
export type AccountRow = z.infer<typeof AccountRow>;

/** A person, or a department whose members are not listed here. */
export const ServicerRow = z.union([
  z.object({
    userid: id,
    /** 0 serving, 1 stopped; without the privilege to manage it is missing, which is not 0. */
    status: maybe(z.number().int()),
    stop_type: maybe(z.number().int()),
  }),
  z.object({ department_id: z.number().int().transform(String) }),
]);
export type ServicerRow = z.infer<typeof ServicerRow>;

export const CUSTOMER = 3;
export const SERVICER = 5;

const EventRow = z.object({
  event_type: z.string(),
  external_userid: text,
  servicer_userid: text,
  status: maybe(z.number().int()),
  change_type: maybe(z.number().int()),
  new_servicer_userid: text,
  fail_type: maybe(z.number().int()),
});

export const MessageRow = z.object({
  msgid: id,
  /** Unix seconds. */
  send_time: z.number().int().nonnegative(),
  origin: maybe(z.number().int()),
  external_userid: text,
  servicer_userid: text,
  event: maybe(EventRow),
});
export type MessageRow = z.infer<typeof MessageRow>;

export const SyncAnswer = z.object({
  next_cursor: z.string().optional(),
  has_more: z.union([z.literal(0), z.literal(1)]),
  msg_list: z.array(z.unknown()),
});

export const StateAnswer = z.object({ service_state: z.number().int().min(0).max(4) });
