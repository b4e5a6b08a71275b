import { passageId } from "#graph/model/ids.ts";
import type { Passage } from "#graph/model/records.ts";

/** What of a document's text is no sentence. */
export interface Layout {
  /** Headings as printed, each a line of its own. */
  readonly headings: readonly string[];
  /** The byline as printed: a line, or the start of one. */
  readonly byline: string;
}

const terminator = /[。！？]/u;
const closing = /[”’」』）)》]/u;
const lineBreak = /[\r\n]/;
const space = /\s/;

interface Open {
  start: number;
  paragraph: number;
}

/** Cuts a document into passages at 。！？ and at headings, not at semicolons. Blank lines inside a
 * sentence are layout noise: the sentence goes on until it is ended or a heading follows.
 * @param text the document as supplied
 * @returns headings, byline and sentences in the order of the text; offsets are UTF-16 units */
export const splitPassages = (documentId: string, text: string, layout: Layout): Passage[] =>
  new Splitter(documentId, text, layout).run();

class Splitter {
  private readonly passages: Passage[] = [];
  private readonly headings: Set<string>;
  private sentences = 0;
  private marks = 0;
  private paragraph = 0;
  private open: Open | undefined;

  constructor(
    private readonly documentId: string,
    private readonly text: string,
    private readonly layout: Layout,
  ) {
    this.headings = new Set(layout.headings.map((heading) => heading.trim()));
  }

  run(): Passage[] {
    for (const { start, end } of linesOf(this.text)) this.takeLine(start, end);
    this.close(this.text.length);
    return this.passages;
  }

  private takeLine(lineStart: number, lineEnd: number): void {
    const { start, end } = trimmed(this.text, lineStart, lineEnd);
    if (start === end) return;
    const line = this.text.slice(start, end);
    if (this.headings.has(line)) {
      this.close(start);
      this.addMark("heading", start, end);
      return;
    }
    const byline = this.layout.byline.trim();
    const hasByline = this.open === undefined && byline !== "" && line.startsWith(byline);
    if (hasByline) this.addMark("byline", start, start + byline.length);
    this.takeSentences(hasByline ? start + byline.length : start, end);
  }

  private takeSentences(from: number, end: number): void {
    if (this.open === undefined && from < end) this.paragraph += 1;
    let at = from;
    while (at < end) {
      const character = this.text.charAt(at);
      if (this.open === undefined) {
        if (space.test(character)) {
          at += 1;
          continue;
        }
        this.open = { start: at, paragraph: this.paragraph };
      }
      at += 1;
      if (!terminator.test(character)) continue;
      while (
        at < end &&
        (closing.test(this.text.charAt(at)) || terminator.test(this.text.charAt(at)))
      )
        at += 1;
      this.close(at);
    }
  }

  private close(at: number): void {
    if (this.open === undefined) return;
    const { start, end } = trimmed(this.text, this.open.start, at);
    this.sentences += 1;
    this.add("sentence", this.sentences, this.open.paragraph, start, end);
    this.open = undefined;
  }

  private addMark(role: "heading" | "byline", start: number, end: number): void {
    this.marks += 1;
    this.add(role, 0, this.paragraph, start, end);
  }

  private add(
    role: Passage["role"],
    number: number,
    paragraph: number,
    start: number,
    end: number,
  ): void {
    const id = passageId(this.documentId, role === "sentence" ? number : `h${this.marks}`);
    const { text, cuts } = withoutLineBreaks(this.text, start, end);
    this.passages.push({
      id,
      document: this.documentId,
      role,
      number,
      paragraph,
      text,
      start,
      end,
      cuts,
    });
  }
}

const linesOf = function* (text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !lineBreak.test(text.charAt(at))) continue;
    yield { start, end: at };
    start = at + 1;
  }
};

const trimmed = (text: string, from: number, to: number): { start: number; end: number } => {
  let start = from;
  let end = to;
  while (start < end && space.test(text.charAt(start))) start += 1;
  while (end > start && space.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
};

const withoutLineBreaks = (
  source: string,
  start: number,
  end: number,
): { text: string; cuts: Passage["cuts"] } => {
  const cuts: Passage["cuts"] = [];
  let text = "";
  for (let at = start; at < end; at += 1) {
    const character = source.charAt(at);
    if (!lineBreak.test(character)) {
      text += character;
      continue;
    }
    const last = cuts.at(-1);
    if (last !== undefined && last.at === text.length) last.length += 1;
    else cuts.push({ at: text.length, length: 1 });
  }
  return { text, cuts };
};
