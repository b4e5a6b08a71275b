import request from "supertest";
import type { RelationshipAnswer } from "#graph/model/answers/nodes.ts";

/** A question that somebody really has of the three articles. */
export interface HardQuestion {
  /** In the words of who asks. */
  readonly asks: string;
  /** What the articles answer, read by hand. */
  readonly expected: unknown;
  /** Gets the answer from a server, in the shape of `expected`. */
  answer(api: Api): Promise<unknown>;
}

/** A server's API over HTTP. */
export class Api {
  constructor(private readonly url: string) {}

  async get<T>(path: string, query: Readonly<Record<string, string | number | boolean>> = {}) {
    const { body } = await request(this.url).get(`/api${path}`).query(query).expect(200);
    return body as T;
  }
}

/** An id as one segment of a path. */
export const segment = encodeURIComponent;

/** Role, quote and sentence of each piece of evidence. */
export const evidenceOf = async (api: Api, id: string): Promise<string[]> => {
  const { evidence } = await api.get<RelationshipAnswer>(`/relationships/${segment(id)}`);
  return evidence.map(({ role, quote, passage }) => `${role} ${quote} ${passage.id}`);
};
