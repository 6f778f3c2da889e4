import { z } from "zod";
import type { Platform } from "@/lib/engine/snapshot";
import { Text } from "@/lib/engine/text";

/** The platforms Inlet pulls from; the server refuses every other. */
export const PULLED_KINDS = [
  "meiqia",
  "tencent-desk",
  "wecom-kf",
  "intercom",
  "livehelperchat",
  "chatwoot",
] as const satisfies readonly Platform[];

const ConnectField = z.object({
  /** Path within the settings, or within the credentials when it is a secret. */
  name: z.string(),
  secret: z.boolean(),
  optional: z.boolean(),
  label: Text,
  help: Text,
  type: z.enum(["url", "text", "number"]),
  initial: z.string(),
});
export type ConnectField = z.infer<typeof ConnectField>;

/** What a connector asks for before it can pull, as its definition says. */
export const ConnectForm = z.object({
  kind: z.enum(PULLED_KINDS),
  hint: Text,
  fields: z.array(ConnectField),
  more: z.object({ title: Text, hint: Text, fields: z.array(ConnectField) }).nullable(),
});
export type ConnectForm = z.infer<typeof ConnectForm>;
