// People of a case without their names.
import { t } from "../text/index.svelte";

/** `Client`, `Household member M1`. */
export function personCode(code: string): string {
  if (code === "CL") return t("person-code-client");
  if (code.startsWith("M")) return t("person-code-member", { code });
  if (code.startsWith("P")) return t("person-code-harm", { code });
  return t("person-code-other", { code });
}
