// Who somebody is, by staff code, as a sentence names them. Knows no case.
import { t } from "../text/index.svelte";

/** Says who somebody is by staff code. */
export type Who = (code: string | null | undefined) => string;

interface Known {
  code: string;
  name: string;
  me: boolean;
}

/** `you`, `Amal (SUP02)`, or the code alone when the roster does not name it. */
export function whoOf(staff: readonly Known[] | undefined): Who {
  const known = new Map(staff?.map((one) => [one.code, one]));
  return (code) => {
    if (!code) return t("unknown");
    const one = known.get(code);
    if (!one) return code;
    return one.me ? t("case-you") : t("case-who", { name: one.name, code });
  };
}
