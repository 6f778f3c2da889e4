import { buildTeam, lina } from "@/lib/engine/testing/build-team";
import type { PackContents } from "@/lib/exports/pack/contents";
import { packContentsOf, sourceOf } from "@/lib/testing/pack-contents";

export const FORMULA = '=HYPERLINK("https://evil.example","点我")';
export const REVERSED = "王\u202e强\u0007\u200b";
/** In no font of ours. */
export const RARE = "𠀀";

/** Names that try to be something else: formulas, control characters, text turned round, characters no font has. */
export function hostileContents(): PackContents {
  const agents = [
    { ...lina, id: "a1", name: FORMULA },
    { ...lina, id: "a2", name: REVERSED },
    { ...lina, id: "a3", name: ` ${RARE} ` },
    { ...lina, id: "a4\n=1+1", name: "@SUM(1)\u2028" },
  ];
  const [before, after] = [buildTeam({ agents: [] }), buildTeam({ agents, memberships: [] })];
  const source = sourceOf(`src ${REVERSED}/../x`, FORMULA, after, before);
  return packContentsOf([source], {
    omissions: [
      {
        what: { zh: FORMULA, en: REVERSED },
        subject: "\t=1",
        why: { zh: " ", en: "\u0000\ud800" },
        since: null,
      },
    ],
  });
}
