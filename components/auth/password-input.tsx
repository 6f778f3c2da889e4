"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Input } from "@/components/ui/input";

/** A password that can be looked at before it is sent: a long one is worth reading once. */
export function PasswordInput(props: Omit<ComponentProps<typeof Input>, "type">) {
  const t = useTranslations("auth");
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <span className="relative">
      <Input
        {...props}
        type={isShown ? "text" : "password"}
        spellCheck={false}
        autoCapitalize="none"
        className="pe-10"
      />
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={isShown ? t("password.hide") : t("password.show")}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-0 end-0 grid w-9 place-items-center rounded-md text-ink-subtle hover:text-ink"
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </span>
  );
}
