// Owns how trained heads are kept on disk: a JSON header, then the weights of every head rounded to 8 bits, all of it gzipped.
import { gunzipSync, gzipSync } from "node:zlib";
import type { Head } from "./linear";

interface Layout {
  readonly dense: number;
  readonly sparse: number;
  readonly heads: readonly { bias: number; denseStep: number; sparseStep: number }[];
}

const steps = 127;
/** A head leaves out sparse weights smaller than this share of its greatest: they change nothing that is read. */
const least = 0.012;

const greatestOf = (values: Float32Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;

/** Header and heads as bytes. All heads have the same dimensions. */
export function packHeads(header: object, heads: readonly Head[]): Buffer {
  const layout: Layout = {
    dense: heads[0]?.dense.length ?? 0,
    sparse: heads[0]?.sparse.length ?? 0,
    heads: heads.map(({ dense, sparse, bias }) => ({
      bias: Math.fround(bias),
      denseStep: Math.fround(greatestOf(dense) / steps),
      sparseStep: Math.fround(greatestOf(sparse) / steps),
    })),
  };
  const words = Buffer.from(JSON.stringify({ header, layout }), "utf8");
  const size = Buffer.alloc(4);
  size.writeUInt32LE(words.length);
  const weights = heads.map(({ dense, sparse }, h) => {
    const { denseStep, sparseStep } = layout.heads[h]!;
    const rounded = new Int8Array(layout.dense + layout.sparse);
    rounded.set(Int8Array.from(dense, (value) => Math.round(value / denseStep)));
    sparse.forEach((value, at) => {
      if (Math.abs(value) >= least * steps * sparseStep)
        rounded[layout.dense + at] = Math.round(value / sparseStep);
    });
    return Buffer.from(rounded.buffer);
  });
  return gzipSync(Buffer.concat([size, words, ...weights]), { level: 9 });
}

/** What `packHeads` made, with weights as near as 8 bits allow. Throws where the bytes are something else. */
export function unpackHeads(packed: Uint8Array): { header: unknown; heads: Head[] } {
  const bytes = gunzipSync(packed);
  const from = 4 + bytes.readUInt32LE(0);
  const { header, layout } = JSON.parse(bytes.subarray(4, from).toString("utf8")) as {
    header: unknown;
    layout: Layout;
  };
  const each = layout.dense + layout.sparse;
  if (bytes.length !== from + each * layout.heads.length) throw new Error("the weights are not whole");
  const heads = layout.heads.map(({ bias, denseStep, sparseStep }, h) => {
    const rounded = new Int8Array(bytes.buffer, bytes.byteOffset + from + h * each, each);
    return {
      bias,
      dense: Float32Array.from(rounded.subarray(0, layout.dense), (value) => value * denseStep),
      sparse: Float32Array.from(rounded.subarray(layout.dense), (value) => value * sparseStep),
    };
  });
  return { header, heads };
}
