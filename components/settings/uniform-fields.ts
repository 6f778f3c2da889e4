import type { SettingSection } from "@/lib/contracts/settings";

/** Fields that are absent, or could not be read, in every row alike. */
export function uniformFields({ rows }: SettingSection): { absent: string[]; unread: string[] } {
  const fields = rows[0]?.fields.map(({ field }) => field) ?? [];
  const everywhere = (state: "absent" | "unreadable") =>
    fields.filter((_, at) => rows.every((row) => row.fields[at]?.reading.state === state));
  return { absent: everywhere("absent"), unread: everywhere("unreadable") };
}
