import type { StoredProperty } from "#graph/model/foreign.ts";
import styles from "./Stored.module.css";
import { useWords } from "./words.ts";

/** Properties of a node or relationship as a database holds them that Mailuo did not write. */
export function Stored({ properties }: { properties: readonly StoredProperty[] }) {
  const { t } = useWords();
  if (properties.length === 0) return <p className={styles.none}>{t("foreign.noProperties")}</p>;
  return (
    <dl className={styles.properties}>
      {properties.map(({ key, type, values, cut }) => (
        <div key={key}>
          <dt>
            {key}
            <span className={styles.type}>{type}</span>
          </dt>
          <dd>
            {values.join(" · ")}
            {cut ? <span className={styles.type}>{t("foreign.cut")}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
