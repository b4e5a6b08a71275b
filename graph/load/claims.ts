import { type Claim, modalityOf } from "#graph/model/claims.ts";
import { formatSpan } from "#graph/model/ids.ts";
import type { Passage } from "#graph/model/records.ts";
import type { SeedClaim, SeedDefaults, SeedQuote } from "#graph/model/seeds.ts";
import { findQuote, nearestQuote, type QuotePlace } from "#graph/text/quotes.ts";

/** A document's passages and the clauses in it that say who speaks. */
export interface CitableDocument {
  readonly id: string;
  readonly passages: readonly Passage[];
  readonly voices: ReadonlyMap<string, { readonly text: string; readonly place: QuotePlace }>;
}

/** A fault in a claim, at a path below it. */
export interface ClaimFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface Cited {
  readonly text: string;
  readonly place: QuotePlace;
  readonly role: "fact" | "voice" | "heading";
}

/** Builds the claim that a seed stands for: each quote found in its document, the speaker's clause
 * added where it gives none, the modality derived.
 * @returns the claim, or every fault that keeps it from being one */
export const resolveClaim = (
  seed: SeedClaim,
  defaults: SeedDefaults,
  documents: ReadonlyMap<string, CitableDocument>,
  isResult: boolean,
): { claim: Claim; faults: readonly ClaimFault[] } => {
  const faults: ClaimFault[] = [];
  const cited = seed.quotes.flatMap((quote, index) => {
    const found = locate(quote, defaults.document, documents);
    if (typeof found !== "string") return [found];
    faults.push({ path: ["quotes", index], message: found });
    return [];
  });
  const voice = seed.voice ?? defaults.voice ?? null;
  const basis = seed.basis ?? defaults.basis ?? "stated";
  const force = seed.force === undefined ? (defaults.force ?? null) : seed.force;
  const stage = seed.stage ?? null;
  if (basis === "inferred" && seed.note === undefined)
    faults.push({ path: [], message: "inferred without a note that gives the reasoning" });
  if (stage !== null && force !== "reported" && force !== "announced")
    faults.push({
      path: ["stage"],
      message: `a stage goes with reported or announced, not ${force}`,
    });
  if (!cited.some(({ role }) => role === "fact") && faults.length === 0)
    faults.push({ path: ["quotes"], message: "no quote has the role fact" });
  const all = [...cited, ...voiceClauses(cited, voice, documents)];
  const claim: Claim = {
    basis,
    force,
    stage,
    stageWord: seed.stageWord ?? null,
    modality: modalityOf(force, stage, isResult),
    voice,
    note: seed.note ?? null,
    quotes: all.map(({ text }) => text),
    spans: all.map(({ place }) => formatSpan(place.passage.document, place.start, place.end)),
    spanRoles: all.map(({ role }) => role),
  };
  return { claim, faults };
};

const locate = (
  quote: SeedQuote,
  defaultDocument: string | undefined,
  documents: ReadonlyMap<string, CitableDocument>,
): Cited | string => {
  const {
    text,
    document: named,
    role = "fact",
    occurrence,
  } = typeof quote === "string" ? { text: quote } : quote;
  const id = named ?? defaultDocument;
  if (id === undefined) return `“${text}” names no document, and the file has no default`;
  const document = documents.get(id);
  if (document === undefined) return `“${text}” names the unknown document ${id}`;
  const places = findQuote(document.passages, text);
  if (places.length === 0) {
    const nearest = nearestQuote(document.passages, text);
    return `the quote “${text}” is not in one sentence of ${id}${
      nearest === undefined ? "" : `; nearest is “${nearest}”`
    }`;
  }
  if (occurrence === undefined && places.length > 1)
    return `the quote “${text}” stands ${places.length} times in ${id}; lengthen it or say which occurrence`;
  const place = places[(occurrence ?? 1) - 1];
  return place === undefined
    ? `the quote “${text}” stands only ${places.length} times in ${id}`
    : { text, place, role };
};

const voiceClauses = (
  cited: readonly Cited[],
  voice: string | null,
  documents: ReadonlyMap<string, CitableDocument>,
): Cited[] => {
  if (voice === null || cited.some(({ role }) => role === "voice")) return [];
  const ids = [...new Set(cited.map(({ place }) => place.passage.document))];
  return ids.flatMap((id): Cited[] => {
    const clause = documents.get(id)?.voices.get(voice);
    return clause === undefined ? [] : [{ ...clause, role: "voice" }];
  });
};
