import type { Page } from "@playwright/test";
import { buildTeam } from "../lib/engine/testing/build-team";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { origin } from "./people";
import { expectFitsPhone, onPhone } from "./phone";
