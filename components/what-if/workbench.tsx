"use client";

import { useQuery } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Empty } from "@/components/states/empty";
import { ErrorState } from "@/components/states/error";
import { QueryView } from "@/components/states/query-view";
import { useUrlState } from "@/lib/client/url-state";
import { ownOutcomeQuery } from "@/lib/client/drafts";
import { useSettled } from "@/lib/client/use-settled";
import { useOutcome, useRehearsal } from "@/lib/client/use-rehearsal";
import type { ViewHead } from "@/lib/contracts/view";
import type { Workbench as Bench } from "@/lib/contracts/what-if";
import { BasisLine } from "./basis-line";
import { ChangeSearch } from "./change-search";
import { DraftActs } from "./draft-acts";
import { DraftLines } from "./draft-lines";
import { Judging } from "./judging";
import { OutcomeView } from "./outcome-view";
import { SavedDrafts } from "./saved-drafts";
import { useDraft } from "./use-draft";
import { useDraftActs } from "./use-draft-acts";
import { useDraftWords } from "./use-draft-words";

type WorkbenchProps = { bench: Bench; snapshot: ViewHead["snapshot"]; canSave: boolean };

/** The draft on the left, what it would change on the right; both are about one snapshot until the reader moves on. */
export function Workbench({ bench, snapshot, canSave }: WorkbenchProps) {
  const t = useTranslations("what-if");
  const url = useUrlState();
  const newest = { ...snapshot, configurationHash: bench.configurationHash };
  const [basis, setBasis] = useState(newest);
  const { ask, error, retry } = useRehearsal(basis.id, useDraftWords());
  const draft = useDraft(bench.drafts);
  const acts = useDraftActs(draft, basis.id);
  const outcome = useOutcome(basis.id, ask, draft.edits);
  const own = useQuery(ownOutcomeQuery(basis.id, useSettled(draft.edits, 300)));
  if (error) return <ErrorState error={error} retry={retry} />;
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
      <div className="flex min-w-0 flex-col gap-4">
        <ChangeSearch
          snapshotId={basis.id}
          ask={ask}
          edits={draft.edits}
          initial={url.get("about")}
          onChoose={draft.setEdits}
        />
        {draft.isBroken && (
          <p role="alert" className="text-sm text-refuted">
            {t("draft.broken")}
          </p>
        )}
        {draft.edits.length > 0 && outcome.data && (
          <DraftLines
            edits={draft.edits}
            outcome={outcome.data}
            isStale={outcome.isPlaceholderData}
            onChange={draft.setEdits}
          />
        )}
        <DraftActs draft={draft} canSave={canSave} onSave={acts.save} />
      </div>
      <div className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <BasisLine
          basis={basis}
          isMoved={basis.configurationHash !== bench.newestConfigurationHash}
          draft={draft}
          onMove={() => {
            url.set({ snapshot: null });
            setBasis(newest);
          }}
        />
        {draft.edits.length === 0 ? (
          <Empty icon={FlaskConical} title={t("empty.title")} hint={t("empty.hint")} />
        ) : (
          <QueryView query={outcome} loading={<Judging />}>
            {(data) => <OutcomeView outcome={data} own={own} isStale={outcome.isPlaceholderData} />}
          </QueryView>
        )}
      </div>
      <section aria-labelledby="saved-drafts" className="flex flex-col gap-2 border-t border-line pt-4">
        <h2 id="saved-drafts" className="text-base font-medium">
          {t("saved.title")}
        </h2>
        <SavedDrafts
          drafts={bench.drafts}
          openId={draft.open?.id ?? ""}
          canSave={canSave}
          onRemove={acts.remove}
        />
      </section>
    </div>
  );
}
