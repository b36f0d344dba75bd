// Pictures of screens as small files: at most 16 colours, which is enough for flat screens with smooth letters.
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS_MAX = 16;

interface Picture {
  width: number;
  height: number;
  /** Red, green, blue of each pixel. */
  rgb: Uint8Array;
}

/** A picture as the browser wrote it: eight bits, not interlaced, with or without transparency. */
function read(file: Buffer): Picture {
  let header: Buffer | undefined;
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    const kind = file.toString("latin1", at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") header = data;
    if (kind === "IDAT") parts.push(data);
    at += 12 + length;
  }
  if (!header || header[8] !== 8 || header[12] !== 0) throw new Error("a picture of another kind");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const each = header[9] === 6 ? 4 : 3;
  const flat = unfilter(inflateSync(Buffer.concat(parts)), width, height, each);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let part = 0; part < 3; part += 1) rgb[pixel * 3 + part] = flat[pixel * each + part] ?? 0;
  }
  return { width, height, rgb };
}

function unfilter(packed: Buffer, width: number, height: number, each: number): Uint8Array {
  const row = width * each;
  const flat = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const [from, to] = [y * (row + 1) + 1, y * row];
    const filter = packed[from - 1] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x < each ? 0 : (flat[to + x - each] ?? 0);
      const above = y === 0 ? 0 : (flat[to + x - row] ?? 0);
      let told = 0;
      if (filter === 1) told = left;
      else if (filter === 2) told = above;
      else if (filter === 3) told = (left + above) >> 1;
      else if (filter === 4) told = paeth(left, above, x < each || y === 0 ? 0 : (flat[to + x - row - each] ?? 0));
      flat[to + x] = (packed[from + x] ?? 0) + told;
    }
  }
  return flat;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** The colours that are used most, none too near to another. */
function palette(counts: ReadonlyMap<number, number>): number[] {
  const NEAR = 600;
  const byUse = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const chosen: number[] = [];
  for (const colour of byUse) {
    if (chosen.length === COLOURS_MAX) break;
    if (chosen.every((one) => distance(one, colour) > NEAR)) chosen.push(colour);
  }
  return chosen;
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}

/** The same picture in few colours. */
export function small(file: Buffer): Buffer {
  const { width, height, rgb } = read(file);
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const colour = ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const chosen = palette(counts);
  const nearest = new Map<number, number>();
  for (const colour of counts.keys()) {
    let best = 0;
    for (let at = 1; at < chosen.length; at += 1) {
      if (distance(chosen[at] ?? 0, colour) < distance(chosen[best] ?? 0, colour)) best = at;
    }
    nearest.set(colour, best);
  }
  const bits = chosen.length <= 16 ? 4 : 8;
  const row = Math.ceil((width * bits) / 8) + 1;
  const packed = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = nearest.get(colours[y * width + x] ?? 0) ?? 0;
      const at = y * row + 1 + (bits === 8 ? x : x >> 1);
      packed[at] = bits === 8 ? value : (packed[at] ?? 0) | (x % 2 === 0 ? value << 4 : value);
    }
  }
  return write(width, height, bits, chosen, packed);
}

function write(width: number, height: number, bits: number, colours: readonly number[], packed: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = 3;
  const table = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const chunks = [
    chunk("IHDR", header),
    chunk("PLTE", table),
    chunk("IDAT", deflateSync(packed, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (CRC[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
  return whole;
}
