import { SelfCheckParams } from "@/lib/contracts/self-checks";
import { publicRoute } from "@/lib/server/route";
import { tellClock } from "@/lib/server/self-checks/open";

export const GET = publicRoute({ params: SelfCheckParams, run: ({ params }) => tellClock(params.token) });
