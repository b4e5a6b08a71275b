import { Link } from "wouter";
import { exploreUrl } from "#client/state/url.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { RelationLine } from "#client/ui/lines.tsx";
import { useWords } from "#client/ui/words.ts";
import type { ForeignOverview } from "#graph/model/answers/corpus.ts";
import styles from "./ForeignMap.module.css";

/** What a database holds that Mailuo did not write: its labels with a few nodes to begin at, and its
 * types. */
export function ForeignMap({ foreign }: { foreign: ForeignOverview }) {
  const { t } = useWords();
  return (
    <div className={styles.whole}>
      <header className={styles.head}>
        <h2>{t("foreign.labels")}</h2>
        <p>{t("foreign.labelsLead")}</p>
      </header>
      <Labels labels={foreign.labels} />
      {foreign.more.labels === 0 ? null : (
        <p className={styles.more}>{t("foreign.moreLabels", { count: foreign.more.labels })}</p>
      )}
      {foreign.types.length === 0 ? null : <Types types={foreign.types} />}
      {foreign.more.types === 0 ? null : (
        <p className={styles.more}>{t("foreign.moreTypes", { count: foreign.more.types })}</p>
      )}
    </div>
  );
}

function Labels({ labels }: Pick<ForeignOverview, "labels">) {
  const { kind: words, name, language } = useWords();
  return (
    <ul className={styles.labels}>
      {labels.map(({ kind, count, nodes }) => (
        <li key={kind} className={styles.label} data-item="label">
          <h3 className={styles.labelName}>
            <KindMark kind={kind} size={22} />
            <span className={styles.words}>{words(kind)}</span>
            <span className={styles.count}>{count.toLocaleString(language)}</span>
          </h3>
          <ul>
            {nodes.map((node) => (
              <li key={node.id}>
                <Link className={styles.node ?? ""} href={exploreUrl(node.id)}>
                  <span className={styles.words}>{name(node)}</span>
                  <span className={styles.count}>{node.ties.toLocaleString(language)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Types({ types }: Pick<ForeignOverview, "types">) {
  const { t, relation, language } = useWords();
  return (
    <section>
      <header className={styles.head}>
        <h2>{t("foreign.types")}</h2>
      </header>
      <ul className={styles.types}>
        {types.map(({ type, count }) => (
          <li key={type}>
            <RelationLine type={type} />
            <span className={styles.words}>{relation(type)}</span>
            <span className={styles.count}>{count.toLocaleString(language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
