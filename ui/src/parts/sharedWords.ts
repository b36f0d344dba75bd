// Values of shared fields in words: codes become words of the screen, texts stay as they were written.
import { has, t, word } from "../text/index.svelte";

/** What would stand there; a name and a number are read only when it is sent. */
export function valueWords(field: string, value: string | null): string {
  if (value === null)
    return has(`shared-when-sent-${field.replaceAll("_", "-")}`) ? word("shared-when-sent", field) : "";
  if (field === "sex") return word("sex", value);
  if (field === "service_asked") return word("service", value);
  if (field === "risk_level") return word("risk", value);
  if (field === "language") return t("shared-interpreter");
  return value;
}
