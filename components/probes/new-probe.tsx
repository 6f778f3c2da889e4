"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ClientError } from "@/lib/client/client-error";
import { createProbe, probeQueries, tryProbe } from "@/lib/client/probes";
import { type CreateProbe, EVERY_MINUTES } from "@/lib/contracts/probes";
import { ProbeTargetFields } from "./probe-target-fields";
import { StepList } from "./step-list";
import { VerdictOfProbe } from "./verdict-of-probe";

type NewProbeProps = { sources: readonly { id: string; name: string; url: string | null }[] };
type Chosen = Omit<CreateProbe, "name" | "url">;

const START: Chosen = { kind: "http", expects: "any", purpose: "api", sourceId: null, everyMinutes: 15 };

/** A way is tried before it is kept: what the first walk sees stands under the form. */
export function NewProbeContent({ sources }: NewProbeProps) {
  const t = useTranslations("probes");
  const router = useRouter();
  const client = useQueryClient();
  const [chosen, setChosen] = useState(START);
  const [url, setUrl] = useState("");
  const [name, setName] = useState("");
  const { kind, expects } = chosen;
  const test = useMutation({ mutationFn: () => tryProbe({ kind, expects, url }) });
  const create = useMutation({
    mutationFn: () => createProbe({ ...chosen, name: name.trim() || hostIn(url), url }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: probeQueries.all });
      router.push(`/probes/${encodeURIComponent(id)}`);
    },
  });
  const failure = create.error ?? test.error;
  const errors = failure instanceof ClientError ? failure.fieldErrors : {};

  function submit(event: FormEvent) {
    event.preventDefault();
    create.mutate();
  }

  return (
    <Page>
      <PageHeader
        trail={[{ label: t("title"), href: "/probes" }]}
        title={t("add")}
        description={t("addHint")}
      />
      <form noValidate method="post" onSubmit={submit} className="flex max-w-[40rem] flex-col gap-4">
        <ProbeTargetFields
          chosen={chosen}
          onChange={(change) => setChosen((known) => ({ ...known, ...change }))}
          url={url}
          onUrlChange={setUrl}
          urlError={errors.url}
          sources={sources}
        />
        <Field label={t("field.name")} help={t("nameHelp")} optional error={errors.name}>
          {(control) => (
            <Input
              {...control}
              name="name"
              autoComplete="off"
              value={name}
              placeholder={hostIn(url)}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("field.everyMinutes")}>
          {(control) => (
            <Select
              {...control}
              name="everyMinutes"
              value={String(chosen.everyMinutes)}
              onValueChange={(value) =>
                setChosen((known) => ({
                  ...known,
                  everyMinutes: EVERY_MINUTES.find((one) => String(one) === value) ?? 15,
                }))
              }
              options={EVERY_MINUTES.map((minutes) => ({
                value: String(minutes),
                label: t("every", { minutes }),
              }))}
            />
          )}
        </Field>
        <RefusalOf error={failure} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" pending={create.isPending}>
            {t("keep")}
          </Button>
          <Button pending={test.isPending} onClick={() => test.mutate()}>
            {t("try")}
          </Button>
        </div>
      </form>
      <div aria-live="polite" className="max-w-[40rem]">
        {test.data && (
          <>
            <VerdictOfProbe run={test.data} />
            <StepList run={test.data} />
          </>
        )}
      </div>
    </Page>
  );
}

function hostIn(url: string): string {
  return /^[a-z]+:\/\/([^/?#]+)/i.exec(url.trim())?.[1] ?? "";
}
