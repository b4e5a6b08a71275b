import type { SeedEntity, SeedRelationship } from "#graph/model/seeds.ts";
import type { ReadCorpus, SeedFile } from "./read.ts";
import type { Violation } from "./violation.ts";

/** An entity or relationship with the file and path where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly file: SeedFile<unknown>;
  readonly path: readonly (string | number)[];
}

/** All entities and relationships of the corpora, in the order of the files. */
export const entitiesOf = (corpus: ReadCorpus): Placed<SeedEntity>[] =>
  corpus.entities.flatMap((file) =>
    file.value.entities.map((value, index) => ({ value, file, path: ["entities", index] })),
  );

export const relationshipsOf = (corpus: ReadCorpus): Placed<SeedRelationship>[] =>
  corpus.relationships.flatMap((file) =>
    file.value.relationships.map((value, index) => ({
      value,
      file,
      path: ["relationships", index],
    })),
  );

export const violationAt = (
  placed: Omit<Placed<unknown>, "value">,
  message: string,
  below: readonly (string | number)[] = [],
): Violation => ({
  file: placed.file.file,
  line: placed.file.lineOf([...placed.path, ...below]),
  message,
});
