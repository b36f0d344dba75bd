// A picture of a thumbprint, made small enough to be kept with a form: grey, and no larger than the host takes.

/** Bytes that the host takes (`PICTURE_BYTES_MAX`). */
const BYTES_MAX = 24 * 1024;
const SIDES = [480, 360, 240, 160] as const;
const QUALITIES = [0.8, 0.6, 0.4] as const;
/** Bytes of a file that is looked at at all: a phone's photo. */
const FILE_BYTES_MAX = 20 * 1024 * 1024;

const bytesOf = (base64: string): number => (base64.length / 4) * 3;

/** The picture in base 64; nothing when the file is none that can be read. */
export async function smallPicture(file: Blob): Promise<string | undefined> {
  if (file.size > FILE_BYTES_MAX || !/^image\/(png|jpeg|webp)$/.test(file.type)) return undefined;
  const image = await createImageBitmap(file).catch(() => undefined);
  if (!image) return undefined;
  try {
    for (const side of SIDES) {
      const found = QUALITIES.map((quality) => drawn(image, side, quality)).find(
        (one) => one !== undefined && bytesOf(one) <= BYTES_MAX,
      );
      if (found) return found;
    }
    return undefined;
  } finally {
    image.close();
  }
}

function drawn(image: ImageBitmap, side: number, quality: number): string | undefined {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.filter = "grayscale(1)";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/jpeg", quality).split(",")[1];
}

/** The address under which a kept picture is drawn. */
export const pictureAddress = (base64: string): string => `data:image/jpeg;base64,${base64}`;
