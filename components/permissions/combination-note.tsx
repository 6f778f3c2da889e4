import { useTranslations } from "next-intl";
import type { Combination } from "@/lib/contracts/permissions";

/** How the platform combines roles, in a sentence, with what that knowledge rests on. */
export function CombinationNote({ combination: { combine, basis } }: { combination: Combination }) {
  const t = useTranslations("permissions");
  return (
    <>
      {t(`combine.${combine}`)}
      {t("basisIs", { basis: t(`basis.${basis}`) })}
    </>
  );
}
