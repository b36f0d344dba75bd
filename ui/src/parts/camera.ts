// Codes before a camera or in a chosen picture. Where the web view reads codes itself it does, else the host reads the picture.
import { fileText, textOf } from "./files";

/** Longest side of a picture that is sent to the host, in pixels: a code of version 20 stays sharp in it. */
const SIDE_MAX = 1600;
/** Largest file that is sent as it is, in bytes. */
const PLAIN_MAX = 600_000;
/** Time between two looks of the camera, in milliseconds. */
const LOOK_MS = 250;

interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { rawValue: string }[]>;
}

/** Why the host refused. */
export interface Refused {
  code: string;
  facts: Record<string, string>;
}
type Answer<T> = { ok: true; value: T } | { ok: false; error: Refused };

/** How much of a message is here. */
export interface HowMuch {
  have: number;
  of: number;
}

/** What the host does with codes; whoever may call it hands it over. */
export interface CodesHost {
  lookAtCodes(input: { text: string }): Promise<Answer<HowMuch>>;
  readCodePicture(input: { picture: string }): Promise<Answer<{ codes: readonly string[] }>>;
}

/** What a look at a picture or file came to. */
export type Seen = { texts: readonly string[] } | { error: Refused };

/** Whether this web view hands out a camera. */
export const hasCamera = (): boolean => typeof globalThis.navigator?.mediaDevices?.getUserMedia === "function";

/** Looks through the camera until told to stop. Throws when nobody lets it. */
export async function watch(
  host: CodesHost,
  video: HTMLVideoElement,
  found: (texts: readonly string[]) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment" } });
  video.srcObject = stream;
  await video.play();
  const look = looker(host);
  let on = true;
  const again = async () => {
    while (on) {
      found(await look(video));
      await new Promise((go) => setTimeout(go, LOOK_MS));
    }
  };
  void again();
  return () => {
    on = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}

/** The codes of a chosen file: a picture, or a file of text. */
export async function codesOf(host: CodesHost, file: File): Promise<Seen> {
  if (!file.type.startsWith("image/")) return { texts: [await textOf(file)] };
  const small = /^image\/(png|jpeg)$/.test(file.type) && file.size <= PLAIN_MAX;
  return readPicture(host, small ? await fileText(file) : await smaller(file));
}

async function readPicture(host: CodesHost, picture: string): Promise<Seen> {
  const answer = await host.readCodePicture({ picture });
  return answer.ok ? { texts: answer.value.codes } : { error: answer.error };
}

/** A large photo as a picture that fits one request. What cannot be drawn is sent as nothing, and refused in words. */
async function smaller(file: File): Promise<string> {
  try {
    const photo = await createImageBitmap(file);
    return await drawn(photo, photo.width, photo.height);
  } catch {
    return "";
  }
}

async function drawn(source: CanvasImageSource, width: number, height: number): Promise<string> {
  const scale = Math.min(1, SIDE_MAX / Math.max(width, height, 1));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  canvas.getContext("2d")?.drawImage(source, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((keep) => canvas.toBlob(keep, "image/jpeg", 0.85));
  return blob ? fileText(new File([blob], "picture.jpg")) : "";
}

function looker(host: CodesHost): (video: HTMLVideoElement) => Promise<readonly string[]> {
  const Own = (globalThis as { BarcodeDetector?: new (of: { formats: string[] }) => Detector }).BarcodeDetector;
  const detector = Own ? new Own({ formats: ["qr_code"] }) : undefined;
  return async (video) => {
    if (video.videoWidth === 0) return [];
    try {
      if (detector) return (await detector.detect(video)).map((code) => code.rawValue);
    } catch {
      // A web view that names a detector and has none: the host reads instead.
    }
    const seen = await readPicture(host, await drawn(video, video.videoWidth, video.videoHeight));
    return "texts" in seen ? seen.texts : [];
  };
}
