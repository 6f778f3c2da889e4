import type { Framework } from "./framework";
import { gbt22239 } from "./gbt-22239";
import { iso27001 } from "./iso-27001";
import { soc2 } from "./soc-2";

/** Every framework, one line each. */
export const FRAMEWORKS: readonly Framework[] = [gbt22239, iso27001, soc2];
