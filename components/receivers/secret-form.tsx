"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useOpenReceiver } from "@/lib/client/receivers";
import type { ReceiverView } from "@/lib/contracts/event-receivers";

const AES_KEY = /^[A-Za-z0-9]{43}$/;

/** The secret as the platform shows it: kept sealed, replaced, never shown. */
export function SecretForm({ receiver, sourceId }: { receiver: ReceiverView; sourceId: string }) {
  const t = useTranslations("receivers");
  const { kind, path } = receiver;
  const open = useOpenReceiver(sourceId, kind);
  const [wrong, setWrong] = useState<{ secret?: boolean; aesKey?: boolean }>({});
  const [round, setRound] = useState(0);
  const isCallback = kind === "wecom-callback";
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [secret = "", aesKey = ""] = ["secret", "aesKey"].map((name) =>
      String(form.get(name) ?? "").trim(),
    );
    const found = { secret: secret === "", aesKey: isCallback && !AES_KEY.test(aesKey) };
    setWrong(found);
    if (found.secret || found.aesKey) return;
    open.mutate(
      { secret, ...(isCallback && { aesKey }) },
      {
        onSuccess: () => {
          setRound((before) => before + 1);
          toast.success(path === null ? t("opened") : t("replaced"));
        },
      },
    );
  }
  const field = (name: "secret" | "aesKey", label: string, error: string) => (
    <div className="w-72 max-w-full">
      <Field label={label} error={wrong[name] ? error : undefined}>
        {(control) => (
          <Input {...control} name={name} type="password" autoComplete="new-password" spellCheck={false} />
        )}
      </Field>
    </div>
  );
  return (
    <form key={round} method="post" noValidate onSubmit={submit} className="flex flex-wrap items-end gap-3">
      {field("secret", t(`secret.${kind}`), t("secretMissing"))}
      {isCallback && field("aesKey", t("aesKey"), t("problems.aesKey"))}
      <Button type="submit" pending={open.isPending}>
        {path === null ? t("open") : t("replace")}
      </Button>
      <RefusalOf error={open.error} />
    </form>
  );
}
