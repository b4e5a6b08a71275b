import type { Face } from "#client/canvas/box.ts";
import { type Bounds, path, type Shape } from "#client/canvas/drawing/shapes.ts";
import { measure } from "#client/canvas/measure.ts";
import type { Palette } from "#client/canvas/palette.ts";
import type { State } from "#client/state/state.ts";
import { modalityPaths } from "#client/theme/modality-glyph.ts";
import { type Footnote, type Footnotes, placeOf } from "#client/ui/footnotes.ts";
import { fullWidth } from "#client/ui/full-width.ts";
import { shapePath } from "#client/ui/shape.ts";
import type { Words } from "#client/ui/words.ts";
import { drawingOf } from "#graph/model/kinds.ts";
import { quoteOf, reasonsOf } from "./SourceList.tsx";
import { dayOf, legendOf, type SheetText } from "./sheet-parts.ts";
import { wrapText } from "./wrap.ts";

/** What a picture file is made of. */
export interface PngWish {
  readonly state: State;
  readonly title: string;
  readonly text: SheetText;
  readonly footnotes: Footnotes | undefined;
  readonly words: Words;
  /** An element that wears the colours to draw in. */
  readonly host: Element;
}

/** A page as shapes, and where on it the picture goes. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly picture: { readonly x: number; readonly y: number; readonly scale: number };
}

export type FaceOf = (size: number, weight: number, style: "sans" | "serif") => Face;

const rim = 56;
const narrowest = 1280;
const widest = 3200;
const columnGap = 36;

/** A pen that writes lines one below another. */
class Column {
  readonly shapes: Shape[] = [];
  y: number;

  constructor(
    private readonly x: number,
    y: number,
    private readonly width: number,
  ) {
    this.y = y;
  }

  write(text: string, face: Face, fill: string, indent = 0): void {
    for (const line of wrapText(text, this.width - indent, (part) => measure(part, face))) {
      this.y += face.line;
      this.shapes.push({
        form: "text",
        text: line,
        x: this.x + indent,
        y: this.y - face.line * 0.28,
        anchor: "start",
        face,
        fill,
        halo: null,
      });
    }
  }
}

/** Puts title, picture, legend and sources on a page as wide as the picture asks for, within bounds.
 * @param bounds of the picture, which is never drawn larger than 1.6 times */
export const composed = (wish: PngWish, bounds: Bounds, palette: Palette, faceOf: FaceOf): Page => {
  const { title, text, words, footnotes, state } = wish;
  const across = bounds.right - bounds.left;
  const width = Math.min(widest, Math.max(narrowest, Math.ceil(across) + 2 * rim));
  const inner = width - 2 * rim;
  const head = new Column(rim, rim - 12, inner);
  head.write(title, faceOf(30, 700, words.language === "zh" ? "serif" : "sans"), palette.ink);
  for (const { text: paragraph, warns } of text.lead)
    head.write(paragraph, faceOf(15, 400, "sans"), warns ? palette.zhu : palette.ink2);
  const scale = Math.min(1.6, inner / across);
  const top = head.y + 26;
  const picture = {
    x: rim + (inner - across * scale) / 2 - bounds.left * scale,
    y: top - bounds.top * scale,
    scale,
  };
  let y = top + (bounds.bottom - bounds.top) * scale + 26;
  const legend = legendShapes(wish, y, inner, palette, faceOf);
  y = legend.bottom + 18;
  const sources = sourceShapes(
    footnotes?.notes ?? [],
    { y, inner, palette, faceOf, words },
    reasonsOf(footnotes?.notes ?? [], state.facts.relationships),
  );
  const spoken = new Column(rim, sources.bottom, inner);
  for (const { head: heading, text: said } of text.spoken) {
    spoken.y += 14;
    spoken.write(heading, faceOf(14, 700, "sans"), palette.ink);
    spoken.write(said, faceOf(13.5, 400, "sans"), palette.ink2);
  }
  const foot = new Column(rim, spoken.y + 14, inner);
  foot.write(`${words.t("app.page")} ${dayOf(new Date())}`, faceOf(12, 400, "sans"), palette.ink3);
  return {
    width,
    height: Math.ceil(foot.y + rim / 2),
    shapes: [...head.shapes, ...legend.shapes, ...sources.shapes, ...spoken.shapes, ...foot.shapes],
    picture,
  };
};

interface Setting {
  readonly y: number;
  readonly inner: number;
  readonly palette: Palette;
  readonly faceOf: FaceOf;
  readonly words: Words;
}

/** The sources in as many columns as are wide enough to read, each next one in the shortest. */
const sourceShapes = (
  notes: readonly Footnote[],
  { y, inner, palette, faceOf, words }: Setting,
  reasons: ReadonlyMap<number, readonly string[]>,
): { shapes: Shape[]; bottom: number } => {
  if (notes.length === 0) return { shapes: [], bottom: y };
  const head = new Column(rim, y, inner);
  head.write(words.t("words.sources"), faceOf(14, 700, "sans"), palette.ink);
  const count = Math.max(1, Math.floor((inner + columnGap) / (360 + columnGap)));
  const width = (inner - (count - 1) * columnGap) / count;
  const columns = Array.from(
    { length: count },
    (_, index) => new Column(rim + index * (width + columnGap), head.y + 12, width),
  );
  const each = Math.ceil(notes.length / count);
  for (const [index, note] of notes.entries()) {
    const column = columns[Math.floor(index / each)];
    if (column === undefined) continue;
    const before = column.y;
    column.write(String(note.number), faceOf(13, 700, "sans"), palette.zhu);
    column.y = before;
    column.write(quoteOf(note), faceOf(13.5, 400, "serif"), palette.ink, 26);
    const { document } = note;
    const name = words.language === "en" ? document.titleEn : fullWidth(document.title);
    column.write(`${placeOf(note)} ${name}`, faceOf(12, 400, "sans"), palette.ink3, 26);
    for (const reason of reasons.get(note.number) ?? [])
      column.write(
        `${words.t("briefings.because")}${reason}`,
        faceOf(12, 400, "sans"),
        palette.ink3,
        26,
      );
    column.y += 8;
  }
  return {
    shapes: [head, ...columns].flatMap(({ shapes }) => shapes),
    bottom: Math.max(...columns.map((column) => column.y)),
  };
};

const legendShapes = (
  { state, words }: PngWish,
  top: number,
  inner: number,
  palette: Palette,
  faceOf: FaceOf,
): { shapes: Shape[]; bottom: number } => {
  const { kinds, bases, modalities } = legendOf(state);
  const face = faceOf(12.5, 400, "sans");
  const shapes: Shape[] = [];
  let [x, y] = [rim, top + 10];
  const add = (sign: (at: { x: number; y: number }) => Shape[], word: string): void => {
    const width = 26 + measure(word, face) + 22;
    if (x + width > rim + inner && x > rim) [x, y] = [rim, y + 24];
    shapes.push(...sign({ x: x + 10, y }), {
      form: "text",
      text: word,
      x: x + 26,
      y: y + 4.5,
      anchor: "start",
      face,
      fill: palette.ink2,
      halo: null,
    });
    x += width;
  };
  const moved = (at: { x: number; y: number }) => ({ ...at, scale: 1, turn: 0 });
  for (const basis of bases)
    add(
      ({ x: left, y: middle }) => [
        path(`M${left - 9} ${middle}h20`, {
          stroke: palette.ink2,
          width: 1.6,
          dash: basis === "inferred" ? [4, 3] : [],
        }),
      ],
      words.t(`basis.${basis}`),
    );
  for (const modality of modalities)
    add(
      (at) =>
        modalityPaths(modality).map(({ d, paint, dash }) =>
          path(d, {
            ...(paint === "fill"
              ? { fill: palette.ink2 }
              : { stroke: paint === "tick" ? "#ffffff" : palette.ink2, width: 1.5 }),
            dash: dash === undefined ? [] : dash.split(" ").map(Number),
            at: moved({ x: at.x - 7, y: at.y - 7 }),
          }),
        ),
      words.modality(modality),
    );
  for (const kind of kinds) {
    const { shape, color } = drawingOf(kind);
    add(
      (at) => [path(shapePath(shape, 16), { fill: color[palette.scheme], at: moved(at) })],
      words.kind(kind),
    );
  }
  return { shapes, bottom: y + 12 };
};
