import { useTranslations } from "next-intl";
import type { RoleEntry } from "@/lib/contracts/permissions";

/** One entry of a role: allowed or denied, in the words the role uses, and where it holds. */
export function EntryWords({ entry, asked }: { entry: RoleEntry; asked: string }) {
  const t = useTranslations("permissions");
  return (
    <span>
      {t(`effect.${entry.effect}`)}
      {entry.permission !== asked && t.rich("coveredBy", { entry: () => <code>{entry.permission}</code> })}
      {" · "}
      {entry.scope === null ? t("everywhere") : t("limitedTo", { names: entry.scope.join(t("separator")) })}
    </span>
  );
}
