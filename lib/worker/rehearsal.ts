import type { Found, Outcome, PersonMoved } from "@/lib/contracts/rehearsal";
import { applyEdits, EditError } from "@/lib/engine/draft/apply";
import type { Edit } from "@/lib/engine/draft/edit";
import { shapeOf } from "@/lib/engine/draft/editable";
import { DraftSearch, type DraftWords } from "@/lib/engine/draft/find-edits";
import { tellEdit } from "@/lib/engine/draft/tell-edit";
import { difference, firstLoss, judge, type Judged, type WhatIf } from "@/lib/engine/draft/what-if";
import { namesIn } from "@/lib/engine/names-in";
import { RULES } from "@/lib/engine/rules/registry";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { lossOf } from "./loss-of";

/** One snapshot on which drafts are tried: judged once, then held against every draft. */
export class Rehearsal {
  readonly #before: Judged;
  readonly #search: DraftSearch;
  readonly #permissionNames: ReadonlyMap<string, string>;

  constructor(snapshot: Snapshot, words: DraftWords) {
    this.#before = judge(snapshot);
    this.#search = new DraftSearch(snapshot, words);
    this.#permissionNames = new Map(
      rowsOf(snapshot, "permissions").map(({ id, name }) => [id, known(name) ?? id]),
    );
  }

  find(query: string, edits: readonly Edit[]): Found {
    const options = this.#search.find(query, this.#isPossible(edits) ? edits : []);
    return {
      options,
      names: namesIn(
        this.#before.snapshot,
        options.map(({ told }) => told),
      ),
    };
  }

  judge(edits: readonly Edit[]): Outcome {
    const { snapshot } = this.#before;
    const told = edits.map((edit) => tellEdit(snapshot, edit));
    const lines = told.map((one) => ({
      told: one,
      shape: one.field === null ? null : (shapeOf(one.section, one.field)?.kind ?? null),
    }));
    const listed = { lines, names: namesIn(snapshot, told) };
    let changed: Snapshot;
    try {
      changed = applyEdits(snapshot, edits);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      const { index, reason, detail } = error;
      return { ...listed, ...NOTHING, extent: this.#extent(), refusal: { index, reason, detail } };
    }
    return { ...listed, ...this.#compare(judge(changed)), extent: this.#extent(), refusal: null };
  }

  #compare(after: Judged): Omit<Outcome, "lines" | "names" | "extent" | "refusal"> {
    const result = difference(this.#before, after);
    return {
      reception: result.hours.flatMap(({ channelId, name, gained, lost }) => {
        const [was, is] = [this.#before, after].map(({ report }) =>
          report.week.find(({ id }) => id === channelId),
        );
        const none = { letters: { week: "", intended: "", witnesses: [] } };
        return {
          id: channelId,
          name,
          gained: gained.length,
          lost: lost.length,
          before: (was ?? none).letters,
          after: (is ?? none).letters,
        };
      }),
      permissions: this.#byPerson(result.permissions),
      opened: result.opened.map(({ id, severity, message }) => ({ id, severity, message })),
      closed: result.closed.map(({ id, severity, message }) => ({ id, severity, message })),
      blinded: result.blinded.map((ruleId) => ({ ruleId, title: titleOf(ruleId) })),
      loss: lossOf(firstLoss(result), (id) => this.#permissionNames.get(id) ?? id, titleOf),
    };
  }

  #byPerson(moved: WhatIf["permissions"]): PersonMoved[] {
    const people = new Map<string, PersonMoved>();
    for (const { agentId, name, permission, before, after } of moved) {
      const person = people.get(agentId) ?? { agentId, name, moved: [] };
      person.moved.push({
        permission,
        name: this.#permissionNames.get(permission) ?? permission,
        before,
        after,
      });
      people.set(agentId, person);
    }
    return [...people.values()];
  }

  #extent(): Outcome["extent"] {
    const { report, cells } = this.#before;
    return { rules: report.coverage.judged, channels: report.week.length, agents: cells.size };
  }

  #isPossible(edits: readonly Edit[]): boolean {
    try {
      applyEdits(this.#before.snapshot, edits);
      return true;
    } catch (error) {
      if (error instanceof EditError) return false;
      throw error;
    }
  }
}

const NOTHING = { reception: [], permissions: [], opened: [], closed: [], blinded: [], loss: null };

function titleOf(ruleId: string) {
  const rule = RULES.find(({ meta }) => meta.id === ruleId);
  return rule?.meta.title.fail ?? { zh: ruleId, en: ruleId };
}
