import { useTranslations } from "next-intl";
import type { ClientInventory } from "@/lib/contracts/clients";

const SHOWN = 30;

/** Nobody knows what they work with: neither good nor bad, and said so. */
export function WithoutClient({ people }: { people: ClientInventory["withoutClient"] }) {
  const t = useTranslations("clients");
  if (people.length === 0) return null;
  return (
    <details className="rounded-md border border-dashed border-control bg-unknown-soft px-3 py-2 text-sm">
      <summary className="cursor-pointer text-unknown">
        {t("without.title")} · {people.length}
      </summary>
      <p className="pt-1 text-ink-muted">{t("without.hint", { count: people.length })}</p>
      <ul className="flex flex-wrap gap-x-4">
        {people.slice(0, SHOWN).map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {people.length > SHOWN && (
          <li className="text-ink-subtle">{t("without.more", { count: people.length - SHOWN })}</li>
        )}
      </ul>
    </details>
  );
}
