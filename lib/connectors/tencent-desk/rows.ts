import { z } from "zod";
import { count, emptyableText, maybe, text } from "../fields";

/**
 * What is kept of each row. Names are written in small letters: the vendor's own pages differ in the capitals
 * (`IMAgentUserId` and `IMAgentUserID`), so answers are folded before they are read.
 */
const key = z.union([z.string().min(1).max(256), z.number().int()]).transform(String);
const keys = maybe(z.array(key));
const switched = maybe(z.union([z.literal(0), z.literal(1)]).transform((found) => found === 1));

export const MemberRow = z.object({
  membermail: z.string().min(1).max(256),
  nickname: text,
  roleidlist: keys,
  membergroupidlist: keys,
  effectivereceptionlimit: count,
  memberreceptionlimit: count,
  memberreceptionlimitenabled: switched,
});
export type MemberRow = z.infer<typeof MemberRow>;

export const GroupMemberRow = z.object({ membermail: z.string().min(1).max(256), kickoff: switched });
export type GroupMemberRow = z.infer<typeof GroupMemberRow>;

export const GroupRow = z.object({ membergroupid: key, membergroupname: text, receptionlimit: count });
export type GroupRow = z.infer<typeof GroupRow>;

export const RoleRow = z.object({
  roleid: key,
  rolename: text,
  permissionlist: maybe(z.array(z.string().min(1).max(256))),
  membergroupidlist: keys,
});
export type RoleRow = z.infer<typeof RoleRow>;

const PeriodRow = z.object({
  day: z.string(),
  periodswithinoneday: z.array(z.object({ start: z.string(), end: z.string() })),
});
export const WorkTime = z.object({ type: z.number().int(), periods: maybe(z.array(PeriodRow)) });
export type WorkTime = z.infer<typeof WorkTime>;

/** The texts that the platform sends by itself at an entrance. */
export const PROMPTS = {
  welcomemessage: "welcome",
  notworktimeprompt: "off-hours",
  queueingprompt: "queueing",
  transfertohumanfailprompt: "handover-failed",
} as const;

export const EntranceRow = z.object({
  imagentuserid: key,
  imagentnick: text,
  chatbotdisabled: switched,
  robotid: maybe(key),
  agentgroupid: maybe(key),
  assignmentstrategy: maybe(z.number().int()),
  displaygroupschoices: keys,
  worktimeconfig: maybe(WorkTime),
  welcomemessage: emptyableText,
  notworktimeprompt: emptyableText,
  queueingprompt: emptyableText,
  transfertohumanfailprompt: emptyableText,
});
export type EntranceRow = z.infer<typeof EntranceRow>;

export const StatusRow = z.object({
  timestamp: z.number().int().nonnegative(),
  status: z.string(),
  clients: maybe(z.array(z.object({ clienttype: text }))),
});
export type StatusRow = z.infer<typeof StatusRow>;

/** Every member name in small letters, at any depth. */
export function foldNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(foldNames);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name.toLowerCase(), foldNames(member)]),
  );
}
