import { fullWidth } from "#client/ui/full-width.ts";
import { BasisLine } from "#client/ui/lines.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { useWords, type Words } from "#client/ui/words.ts";
import type { NodeAnswer } from "#graph/model/answers/nodes.ts";
import type { Claim } from "#graph/model/claims.ts";
import type { Node } from "#graph/model/records.ts";
import styles from "./Inspector.module.css";

/** Properties that are shown as they are, in this order. */
const plainKeys = [
  "literal",
  "indicator",
  "period",
  "deadline",
  "change",
  "rank",
  "among",
  "date",
  "dateNote",
  "remark",
] as const;

/** What the text gives of a node beyond its name, as pairs; what it does not give is left out. */
const pairsOf = ({ properties, id }: Node, { t }: Words): [string, string][] => {
  const { membersGiven, members, collective, value } = properties;
  const pairs = plainKeys.flatMap((key): [string, string][] => {
    const given = properties[key];
    return given === undefined ? [] : [[t(`property.${key}`), String(given)]];
  });
  if (value !== undefined) pairs.unshift([t("property.value"), printedValue(properties)]);
  if (collective) pairs.push([t("property.collective"), t("property.yes")]);
  if (membersGiven !== undefined)
    pairs.push([
      t("property.members"),
      [...(members ?? []), t(`property.given.${membersGiven}`)].join(" · "),
    ]);
  return [...pairs, [t("property.id"), id]];
};

const printedValue = ({ comparator, value, unit }: Node["properties"]): string =>
  [comparator === undefined || comparator === "=" ? "" : comparator, value, unit ?? ""].join(" ");

/** The node's properties, and what it says of itself with the words of the text. */
export function Properties({ answer }: { answer: NodeAnswer }) {
  const words = useWords();
  return (
    <>
      <dl className={styles.properties}>
        {pairsOf(answer.node, words).map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {answer.claims.length === 0 ? null : (
        <section>
          <h3 className={styles.claimsHead}>{words.t("inspector.claims")}</h3>
          <ul className={styles.claims}>
            {answer.claims.map((claim) => (
              <ClaimItem key={claim.spans.join()} claim={claim} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ClaimItem({ claim }: { claim: Claim }) {
  const words = useWords();
  return (
    <li>
      <p className={styles.claimLine}>
        {claim.modality === null ? null : (
          <>
            <ModalityGlyph modality={claim.modality} bare />
            <span>{words.modality(claim.modality)}</span>
          </>
        )}
        {claim.stageWord === null ? null : <span lang="zh-CN">“{claim.stageWord}”</span>}
        <BasisLine basis={claim.basis} />
      </p>
      {claim.quotes.map((quote, index) =>
        claim.spanRoles[index] === "fact" ? (
          <blockquote key={claim.spans[index]} lang="zh-CN">
            {fullWidth(quote)}
          </blockquote>
        ) : null,
      )}
    </li>
  );
}
