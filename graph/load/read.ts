import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import * as z from "zod/mini";
import {
  SeedCorpus,
  SeedDocument,
  SeedEntityFile,
  SeedExceptions,
  SeedRelationshipFile,
  SeedUncited,
} from "#graph/model/seeds.ts";
import type { Violation } from "./violation.ts";

z.config(z.locales.en());

/** A YAML file that fits its schema, and the line of each of its parts. */
export interface SeedFile<T> {
  readonly file: string;
  readonly value: T;
  /** Line from 1 of the part that a path of keys and indexes leads to. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** A document's text as supplied with its metadata. */
export interface SeedText {
  readonly metadata: SeedFile<SeedDocument>;
  readonly text: string;
}

/** A corpus as it lies on disk; each part fits its schema, nothing else is checked yet. */
export interface ReadCorpus {
  readonly corpus: SeedFile<SeedCorpus>;
  readonly documents: readonly SeedText[];
  readonly entities: readonly SeedFile<z.infer<typeof SeedEntityFile>>[];
  readonly relationships: readonly SeedFile<z.infer<typeof SeedRelationshipFile>>[];
  /** Sentences without a fact, where the corpus says why. */
  readonly uncited: SeedFile<SeedUncited> | undefined;
  /** Findings that are meant, where there are any. */
  readonly exceptions: SeedFile<SeedExceptions> | undefined;
}

/** Reads every corpus below a folder.
 * @param root folder that holds one folder a corpus
 * @returns the corpora in the order of their names, and what does not fit; a corpus whose
 * `corpus.yaml` cannot be read is left out */
export const readSeeds = async (
  root: string,
): Promise<{ corpora: ReadCorpus[]; violations: Violation[] }> => {
  const violations: Violation[] = [];
  const folders = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const corpora: ReadCorpus[] = [];
  for (const folder of folders) {
    const corpus = await readCorpus(new SeedReader(root, violations), folder);
    if (corpus !== undefined) corpora.push(corpus);
  }
  return { corpora, violations };
};

const readCorpus = async (reader: SeedReader, folder: string): Promise<ReadCorpus | undefined> => {
  const corpus = await reader.yaml(join(folder, "corpus.yaml"), SeedCorpus);
  if (corpus === undefined) return undefined;
  const documents: SeedText[] = [];
  for (const id of corpus.value.documents) {
    const metadata = await reader.yaml(join(folder, "documents", `${id}.yaml`), SeedDocument);
    const text = await reader.text(join(folder, "documents", `${id}.txt`));
    if (metadata !== undefined && text !== undefined) documents.push({ metadata, text });
  }
  return {
    corpus,
    documents,
    entities: await reader.folder(join(folder, "entities"), SeedEntityFile),
    relationships: await reader.folder(join(folder, "relationships"), SeedRelationshipFile),
    uncited: await reader.optional(join(folder, "uncited.yaml"), SeedUncited),
    exceptions: await reader.optional(join(folder, "exceptions.yaml"), SeedExceptions),
  };
};

class SeedReader {
  constructor(
    private readonly root: string,
    private readonly violations: Violation[],
  ) {}

  async text(file: string): Promise<string | undefined> {
    try {
      // A fatal decoder, so that bytes that are no UTF-8 are refused instead of replaced.
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
        await readFile(join(this.root, file)),
      );
    } catch (error) {
      this.fault(file, 1, `cannot be read: ${messageOf(error)}`);
      return undefined;
    }
  }

  async folder<S extends z.ZodMiniType>(
    folder: string,
    schema: S,
  ): Promise<SeedFile<z.output<S>>[]> {
    const names = await readdir(join(this.root, folder)).catch(() => [] as string[]);
    const files: SeedFile<z.output<S>>[] = [];
    for (const name of names.filter((candidate) => candidate.endsWith(".yaml")).sort()) {
      const file = await this.yaml(join(folder, name), schema);
      if (file !== undefined) files.push(file);
    }
    return files;
  }

  /** A file that a corpus may do without. */
  async optional<S extends z.ZodMiniType>(
    file: string,
    schema: S,
  ): Promise<SeedFile<z.output<S>> | undefined> {
    const names = await readdir(join(this.root, dirname(file)));
    return names.includes(basename(file)) ? this.yaml(file, schema) : undefined;
  }

  async yaml<S extends z.ZodMiniType>(
    file: string,
    schema: S,
  ): Promise<SeedFile<z.output<S>> | undefined> {
    const text = await this.text(file);
    if (text === undefined) return undefined;
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const lineOf = lineFinder(document, lines);
    for (const error of document.errors)
      this.fault(file, error.linePos?.[0].line ?? 1, (error.message.split("\n")[0] ?? "").trim());
    if (document.errors.length > 0) return undefined;
    const parsed = schema.safeParse(document.toJS());
    if (parsed.success) return { file, value: parsed.data, lineOf };
    for (const issue of parsed.error.issues)
      this.fault(file, lineOf(issue.path), `${issue.path.join(".") || "file"}: ${issue.message}`);
    return undefined;
  }

  private fault(file: string, line: number, message: string): void {
    this.violations.push({ file, line, message });
  }
}

/** Line of the deepest part of a path that stands in the file. */
const lineFinder =
  (document: Document, lines: LineCounter) =>
  (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
