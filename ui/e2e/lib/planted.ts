// Sixty strings that are typed into forms and must be found nowhere afterwards, and how a folder is searched for them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const NAMES = ["Oduvenka", "Brisolant", "Temurqai", "Ylvarette", "Kanoshiro", "نوراندة", "Żurawiecka", "अमृतालया"];
const PLACES = ["Kestrelgasse", "rue du Moulin-Cassé", "Tannery Steps", "شارع الزيتونة", "Harrowfold Lane"];
const WORDS = ["bruised-wrist", "sleeps-at-aunt", "owes-the-landlord", "hid-the-papers", "fears-tuesday"];

/** Sixty strings as people write them, none of which stands anywhere else. */
export const PLANTED: readonly string[] = Array.from({ length: 60 }, (_, at) => {
  const number = String(at + 11);
  const name = NAMES[at % NAMES.length] ?? "";
  const kinds = [
    `${name}-Quell${number}`,
    `+000 ${number}5 71${number}3`,
    `${number}7 ${PLACES[at % PLACES.length] ?? ""}`,
    `${WORDS[at % WORDS.length] ?? ""}-${number}`,
    `ZQX${number}-K${number}W`,
  ];
  return kinds[at % kinds.length] ?? "";
});

/** Files below `dir` that hold one of these strings, in UTF-8 or UTF-16: `file: string`. */
export function searchFolder(dir: string, strings: readonly string[]): string[] {
  const needles = strings.flatMap((one) => [
    { one, bytes: Buffer.from(one, "utf8") },
    { one, bytes: Buffer.from(one, "utf16le") },
    // As addresses and JSON write what is not ASCII.
    { one, bytes: Buffer.from(encodeURIComponent(one), "utf8") },
    { one, bytes: Buffer.from(JSON.stringify(one).slice(1, -1), "utf8") },
  ]);
  const found = new Set<string>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    for (const needle of needles)
      if (bytes.includes(needle.bytes)) found.add(`${path.relative(dir, file)}: ${needle.one}`);
  }
  return [...found];
}

/** Which of the strings stand in a text. */
export const foundIn = (text: string, strings: readonly string[]): string[] =>
  strings.filter((one) => text.includes(one));
