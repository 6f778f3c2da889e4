"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { ClientError } from "@/lib/client/client-error";
import { findOwnAgent } from "@/lib/client/self-check/api";
import type { OpenSelfCheck } from "@/lib/contracts/self-checks";

type ConsentFormProps = {
  token: string;
  opened: OpenSelfCheck;
  /** Called while a press is being handled: only then may a page ask for the permission to notify. */
  onStart: (who: string | undefined) => void;
};

const READ = ["browser", "permission", "connection", "storage"] as const;
const NOT_READ = ["conversations", "history", "address"] as const;

/** What is read and what is not, before anything is; and who is reading. */
export function ConsentForm({ token, opened, onStart }: ConsentFormProps) {
  const t = useTranslations("self-check");
  const tickId = useId();
  const [who, setWho] = useState("");
  const [agreed, setAgreed] = useState(false);
  const [found, setFound] = useState(opened.agentName);
  const find = useMutation({
    mutationFn: () => findOwnAgent(token, who.trim()),
    onSuccess: ({ name }) => setFound(name),
  });
  const refused = find.error instanceof ClientError ? find.error.fieldErrors : {};

  function submit(event: FormEvent) {
    event.preventDefault();
    if (found === null) find.mutate();
    else if (agreed) onStart(opened.agentName === null ? who.trim() : undefined);
  }

  return (
    <form noValidate method="post" onSubmit={submit} className="flex flex-col gap-6">
      {found === null ? (
        <Field label={t("who.label")} help={t("who.help")} error={refused.who}>
          {(control) => (
            <Input
              {...control}
              name="who"
              autoComplete="name"
              maxLength={200}
              value={who}
              onChange={(event) => setWho(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
            {t.rich("who.found", { name: found, b: (chunk) => <strong>{chunk}</strong> })}
            {opened.agentName === null && (
              <Button variant="ghost" size="sm" onClick={() => setFound(null)}>
                {t("who.other")}
              </Button>
            )}
          </p>
          <div className="grid gap-4 text-sm sm:grid-cols-2">
            <Points title={t("consent.read")} points={READ.map((one) => t(`consent.reads.${one}`))} />
            <Points title={t("consent.notRead")} points={NOT_READ.map((one) => t(`consent.skips.${one}`))} />
          </div>
          <p className="text-sm text-ink-muted">{t("consent.use")}</p>
          <div className="flex items-start gap-2">
            <Checkbox
              id={tickId}
              className="mt-0.5"
              checked={agreed}
              onCheckedChange={(value) => setAgreed(value === true)}
            />
            <Label htmlFor={tickId}>{t("consent.agree", { organisation: opened.organisation })}</Label>
          </div>
        </>
      )}
      <RefusalOf error={find.error} />
      <div>
        <Button
          type="submit"
          variant="primary"
          pending={find.isPending}
          disabled={found === null ? who.trim() === "" : !agreed}
        >
          {t(found === null ? "who.next" : "consent.start")}
        </Button>
      </div>
    </form>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <div>
      <h2 className="text-sm font-medium">{title}</h2>
      <ul className="list-disc ps-5 text-ink-muted">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
