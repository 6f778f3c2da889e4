// Every goal that is measured, in the order of the page. A goal: its contestants, the one the others are set against,
// and an `expected` answer worked out apart from all of them.
import { audit } from "./audit.mjs";
import { canonical } from "./canonical.mjs";
import { csv } from "./csv.mjs";
import { diff } from "./diff.mjs";
import { matrix } from "./matrix.mjs";
import { pdf } from "./pdf.mjs";
import { validation } from "./validation.mjs";
import { week } from "./week.mjs";
import { xlsx } from "./xlsx.mjs";

export const GOALS = [matrix, audit, week, validation, diff, canonical, csv, xlsx, pdf];
