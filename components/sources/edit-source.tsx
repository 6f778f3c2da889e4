"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { useText } from "@/components/proof/use-text";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { sourceQueries, testSource, updateSource } from "@/lib/client/sources";
import type { ConnectForm } from "@/lib/contracts/platforms";
import type { JsonFields, SourceView } from "@/lib/contracts/sources";
import { TestReport } from "./test-report";

/** The stored connection: what is not secret is shown, a credential can only be replaced. */
export function EditSource({ source, platform }: { source: SourceView; platform: ConnectForm }) {
  const t = useTranslations("sources");
  const text = useText();
  const { kind, fields } = platform;
  const secret = fields.find((field) => field.secret)?.name ?? "token";
  const client = useQueryClient();
  const [version, setVersion] = useState(0);
  const test = useMutation({
    mutationFn: () => testSource({ kind, settings: source.settings, sourceId: source.id }),
  });
  const replace = useMutation({
    mutationFn: (value: string) => updateSource(source.id, { credentials: { [secret]: value } }),
    onSuccess: async () => {
      setVersion((number) => number + 1);
      await client.invalidateQueries({ queryKey: sourceQueries.all });
      toast.success(t("credentialReplaced"));
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget).get(secret) ?? "").trim();
    if (value) replace.mutate(value);
  }
  return (
    <div className="flex max-w-[40rem] flex-col gap-4">
      <DescriptionList
        items={[
          ...fields
            .filter((field) => !field.secret)
            .map(({ name, label }) => ({
              term: text(label),
              detail: settingAt(source.settings, name) ?? t("none"),
            })),
          { term: t("credential"), detail: source.hasSecret ? t("credentialKept") : t("none") },
        ]}
      />
      <form key={version} method="post" onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <div className="min-w-64 flex-1">
          <Field label={t("replaceCredential")} help={t("replaceHint")}>
            {(control) => <Input {...control} name={secret} type="password" autoComplete="new-password" />}
          </Field>
        </div>
        <Button type="submit" pending={replace.isPending}>
          {t("replace")}
        </Button>
      </form>
      <RefusalOf error={replace.error ?? test.error} />
      <Button className="self-start" pending={test.isPending} onClick={() => test.mutate()}>
        {t("test")}
      </Button>
      {test.data && <TestReport result={test.data} />}
    </div>
  );
}

function settingAt(settings: JsonFields, path: string): string | undefined {
  let found: unknown = settings;
  for (const step of path.split(".")) found = (found as JsonFields | undefined)?.[step];
  return found === undefined || found === null ? undefined : String(found);
}
