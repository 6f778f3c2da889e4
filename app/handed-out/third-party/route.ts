import { publicRoute } from "@/lib/server/route";
import { thirdPartyPage } from "@/lib/server/self-checks/third-party-page";

export const GET = publicRoute({ run: async ({ request }) => thirdPartyPage(request.headers) });
