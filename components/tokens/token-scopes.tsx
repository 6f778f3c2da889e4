import { useTranslations } from "next-intl";
import type { ApiToken } from "@/lib/contracts/api-tokens";

/** How many, and on asking which; what the owner's role has lost since is told apart. */
export function TokenScopes({ token }: { token: ApiToken }) {
  const t = useTranslations("tokens");
  return (
    <details>
      <summary className="cursor-pointer">{t("scopeCount", { count: token.scopes.length })}</summary>
      <ul className="flex flex-col py-1 text-xs text-ink-muted">
        {token.scopes.map((scope) => (
          <li key={scope} className={token.withheld.includes(scope) ? "text-ink-subtle line-through" : ""}>
            {t(`scopes.${scope}`)} <code className="font-mono">{scope}</code>
          </li>
        ))}
      </ul>
      {token.withheld.length > 0 && (
        <p className="text-xs text-ink-muted">{t("withheld", { count: token.withheld.length })}</p>
      )}
    </details>
  );
}
