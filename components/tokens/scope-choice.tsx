"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Tick } from "@/components/ui/tick";
import { can, type Role, tokenPermissions } from "@/lib/access";

type ScopeChoiceProps = { role: Role; error: string | null };

/** What the member's own role allows and a token may have, reading apart from changing. */
export function ScopeChoice({ role, error }: ScopeChoiceProps) {
  const t = useTranslations("tokens");
  const allowed = tokenPermissions.filter((scope) => can(role, scope));
  return (
    <div className="flex flex-col gap-4">
      {(["read", "change"] as const).map((kind) => (
        <ScopeGroup
          key={kind}
          kind={kind}
          scopes={allowed.filter((scope) => scope.endsWith(":read") === (kind === "read"))}
        />
      ))}
      {error && (
        <p role="alert" className="text-xs text-refuted">
          {error}
        </p>
      )}
      <p className="text-xs text-ink-subtle">{t("create.inPerson")}</p>
    </div>
  );
}

type ScopeGroupProps = { kind: "read" | "change"; scopes: (typeof tokenPermissions)[number][] };

function ScopeGroup({ kind, scopes }: ScopeGroupProps) {
  const t = useTranslations("tokens");
  const [ticked, setTicked] = useState<readonly string[]>([]);
  if (scopes.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm font-medium">{t(`create.${kind}`)}</legend>
      <Tick
        checked={ticked.length === scopes.length}
        onChange={({ target }) => setTicked(target.checked ? scopes : [])}
      >
        {t("create.all")}
      </Tick>
      <div className="grid gap-x-6 gap-y-1.5 border-t border-line pt-1.5 sm:grid-cols-2">
        {scopes.map((scope) => (
          <Tick
            key={scope}
            name="scopes"
            value={scope}
            checked={ticked.includes(scope)}
            onChange={({ target }) =>
              setTicked((before) =>
                target.checked ? [...before, scope] : before.filter((one) => one !== scope),
              )
            }
            hint={<code className="font-mono">{scope}</code>}
          >
            {t(`scopes.${scope}`)}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}
