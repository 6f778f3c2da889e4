import { useTranslations } from "next-intl";
import { VerdictSwatch } from "@/components/ui/verdict-swatch";

/** What the colours of the heat maps mean: of a channel's people, or of a person's channels. */
export function Legend({ of = "people" }: { of?: "people" | "channels" }) {
  const t = useTranslations("proof");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
      {([1, 2, 3] as const).map((witnesses) => (
        <li key={witnesses} className="flex items-center gap-1.5">
          <VerdictSwatch witnesses={witnesses} />
          {t(`legend.${of}.${witnesses}`)}
        </li>
      ))}
      {(["refuted", "unknown", "closed"] as const).map((verdict) => (
        <li key={verdict} className="flex items-center gap-1.5">
          <VerdictSwatch verdict={verdict} />
          {t(`legend.${of}.${verdict}`)}
        </li>
      ))}
    </ul>
  );
}
