"use client";

import { SendHorizontal, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, use } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useKept } from "@/lib/client/device-store";
import { useOutbox, WriterContext } from "@/lib/client/use-outbox";
import type { AttachmentView } from "@/lib/contracts/incident-attachments";
import { type EntryView, MAX_ENTRY_LENGTH, WriteEntry } from "@/lib/contracts/incident-entries";
import { type Evidence, EvidenceList } from "@/lib/contracts/incident-evidence";
import { WRITTEN_KINDS } from "@/lib/contracts/incident-words";
import { MomentField } from "./moment-field";

/** What was typed, kept on the device until the entry is written. */
export const EntryDraft = z.object({
  kind: z.enum(WRITTEN_KINDS),
  text: z.string(),
  /** Empty: now. */
  happenedAt: z.string(),
  isKey: z.boolean(),
  evidence: EvidenceList,
  replacesId: z.string().nullable(),
});
export type EntryDraft = z.infer<typeof EntryDraft>;

const EMPTY: EntryDraft = {
  kind: "observed",
  text: "",
  happenedAt: "",
  isKey: false,
  evidence: [],
  replacesId: null,
};

export function useEntryDraft(incidentId: string) {
  const [kept, setKept] = useKept(
    `inlet.draft.${use(WriterContext).memberId}.entry.${incidentId}`,
    EntryDraft,
  );
  return { draft: kept ?? EMPTY, setDraft: setKept };
}

/** The draft that corrects an entry: its own words to begin with. */
export function correctionOf(entry: EntryView): EntryDraft {
  const kind = WRITTEN_KINDS.find((one) => one === entry.kind) ?? "observed";
  const { id, text, happenedAt, isKey, evidence } = entry;
  return { kind, text, happenedAt, isKey, evidence, replacesId: id };
}

type EntryComposerProps = {
  incidentId: string;
  attachments: readonly AttachmentView[];
  draft: EntryDraft;
  setDraft: (draft: EntryDraft | null) => void;
};

/** Kept on this device first and sent then: a closed tab or a lost connection costs nothing. */
export function EntryComposer({ incidentId, attachments, draft, setDraft }: EntryComposerProps) {
  const t = useTranslations("incidents");
  const { post } = useOutbox();
  const change = (more: Partial<EntryDraft>) => setDraft({ ...draft, ...more });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!draft.text.trim()) return;
    const now = new Date().toISOString();
    const body = WriteEntry.parse({
      ...draft,
      clientId: crypto.randomUUID(),
      happenedAt: draft.happenedAt || now,
    });
    void post({ kind: "entry", incidentId, body, writtenAt: now, refusal: null });
    setDraft(null);
  }

  return (
    <form
      onSubmit={submit}
      id="timeline-composer"
      aria-label={t("composer.label")}
      className="flex flex-col gap-2.5 rounded-md border border-line bg-sunken p-3"
    >
      {draft.replacesId && (
        <p className="flex items-center justify-between gap-2 text-sm text-ink-muted">
          {t("composer.correcting")}
          <IconButton label={t("composer.stopCorrecting")} onClick={() => setDraft(null)}>
            <X aria-hidden />
          </IconButton>
        </p>
      )}
      <div className="grid gap-2.5 sm:grid-cols-[11rem_1fr]">
        <Field label={t("field.entryKind")}>
          {(control) => (
            <Select
              {...control}
              value={draft.kind}
              onValueChange={(kind) => change({ kind })}
              options={WRITTEN_KINDS.map((kind) => ({ value: kind, label: t(`entryKind.${kind}`) }))}
            />
          )}
        </Field>
        <MomentField
          label={t("composer.happenedAt")}
          optional
          value={draft.happenedAt}
          onValueChange={(happenedAt) => change({ happenedAt })}
        />
      </div>
      <Field label={t("composer.text")}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={MAX_ENTRY_LENGTH}
            value={draft.text}
            onChange={({ target }) => change({ text: target.value })}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) submit(event);
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <label className="flex items-center gap-2 text-sm pointer-coarse:min-h-11">
            <Checkbox
              checked={draft.isKey}
              onCheckedChange={(checked) => change({ isKey: checked === true })}
            />
            {t("composer.key")}
          </label>
          <EvidenceChoice attachments={attachments} draft={draft} change={change} />
        </span>
        <Button type="submit" variant="primary" aria-disabled={!draft.text.trim() || undefined}>
          <SendHorizontal aria-hidden />
          {t(draft.replacesId ? "composer.correct" : "composer.write")}
        </Button>
      </div>
    </form>
  );
}

type EvidenceChoiceProps = {
  attachments: readonly AttachmentView[];
  draft: EntryDraft;
  change: (more: Partial<EntryDraft>) => void;
};

/** Evidence at hand: the files of the incident; what the context offers comes with its own button. */
function EvidenceChoice({ attachments, draft, change }: EvidenceChoiceProps) {
  const t = useTranslations("incidents");
  const left = attachments.filter(
    ({ id, removed }) =>
      !removed && !draft.evidence.some((one) => one.kind === "attachment" && one.attachmentId === id),
  );
  const add = (one: Evidence) => change({ evidence: [...draft.evidence, one] });
  return (
    <>
      {draft.evidence.length > 0 && (
        <span className="flex items-center gap-1 text-sm text-ink-muted">
          {t("composer.evidenceCount", { count: draft.evidence.length })}
          <IconButton label={t("composer.dropEvidence")} onClick={() => change({ evidence: [] })}>
            <X aria-hidden />
          </IconButton>
        </span>
      )}
      {left.length > 0 && (
        <Select
          aria-label={t("composer.attach")}
          className="w-44"
          value={undefined}
          placeholder={t("composer.attach")}
          onValueChange={(id) => {
            const file = left.find((one) => one.id === id);
            if (file) add({ kind: "attachment", attachmentId: file.id, name: file.name });
          }}
          options={left.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}
